// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a chart wants to know now: asks once in a while as long as the wish changes, and hears only the answer to the newest.

#include "history/values/ChartData.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace watchkeeper {

class ChartSource;

//! \brief The span itself, and the same one earlier if that is wished as well; told together.
class ChartQuery : public QObject
{
    Q_OBJECT

public:
    explicit ChartQuery(QObject *parent = nullptr);

    //! \param source  may be null; its answers to what is asked before are dropped
    void setSource(ChartSource *source);
    //! \brief Asks soon; many wishes in a row become one question.
    //! \param earlier  [ms] how much earlier the other span lies; 0: none is wished
    void want(const ChartRequest &request, qint64 earlier);
    //! Forgets the wish; nothing is heard until the next one.
    void drop();
    //! An answer is awaited.
    bool isWaiting() const { return m_delay.isActive() || !m_asked.isEmpty(); }

signals:
    //! \param earlier  of the other span, at its own times; with an empty request where none was wished
    void answered(const watchkeeper::ChartData &data, const watchkeeper::ChartData &earlier);
    void failed(const QString &reason);

private:
    void ask();
    void forgetAsked();
    void take(quint64 number, const ChartData &data);
    void fail(quint64 number, const QString &reason);

    QPointer<ChartSource> m_source;
    QTimer m_delay;
    ChartRequest m_wish;
    qint64 m_earlier = 0;
    QList<quint64> m_asked; //!< without an answer, of the newest wish
    quint64 m_other = 0;    //!< number of the question after the earlier span; 0: none
    ChartData m_data;
    ChartData m_earlierData;
};

} // namespace watchkeeper
