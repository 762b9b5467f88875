// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Makes a report aside from the window.

#include "report/ReportFile.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace watchkeeper {

//! \brief What a report is to be made of, and into.
struct ReportOrder
{
    ReportRequest request;
    QString file; //!< its end says in which form
    Existing existing = Existing::Keep;
    bool withRemoved = false; //!< also targets of the past that are not among `present`
    QList<Target> present;
};

//! \brief One report at a time, in a thread of its own. Its end ends what is being made, at the next target or within a table.
//!
//! Order of signals: start() → progressed()* → exactly one of written(), isThere(), failed(); none after cancel().
class ReportMaking : public QObject
{
    Q_OBJECT

public:
    explicit ReportMaking(QObject *parent = nullptr);
    ~ReportMaking() override;

    //! Only while nothing is made.
    void start(const ReportOrder &order);
    //! No file is left of it.
    void cancel();
    bool isRunning() const { return m_stopped != nullptr; }

signals:
    void progressed(qsizetype done, qsizetype all);
    //! \param faults  sentences about what could not be read
    void written(const QStringList &faults);
    //! The file is there already, and was to be kept.
    void isThere();
    void failed(const QString &text);

private:
    class Outcome;
    using Flag = std::shared_ptr<std::atomic<bool>>;
    Outcome make(const ReportOrder &order, const Flag &stopped);
    void tell(const Outcome &outcome);

    QThreadPool m_pool;
    Flag m_stopped; //!< of what is being made; none: nothing is
};

} // namespace watchkeeper
