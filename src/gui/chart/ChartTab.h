// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The past of one target, or of several over each other: what is asked for, and when.

#include "gui/chart/ChartQuery.h"
#include "gui/chart/ChartSubject.h"
#include "gui/chart/ViewSpan.h"
#include "history/values/TimeSpan.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QMenu;

namespace watchkeeper {

class ChartHead;
class ChartPages;
class ChartPlot;

//! \brief A picture with its choices above. Asks its source for what is seen and for nothing while it is hidden.
class ChartTab : public QWidget
{
    Q_OBJECT

public:
    static constexpr qsizetype kMostTargets = 8; //!< as many as there are colours

    explicit ChartTab(QWidget *parent = nullptr);

    //! \param source  outlives this; null: there is no past
    void setSource(ChartSource *source);
    //! At most kMostTargets. What is chosen stays where the others have it too.
    void showTargets(const QList<ChartTarget> &targets);

    //! Span, scale and what is compared; for window.ini.
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void addExportActions(QMenu *menu);
    void changeSubject();
    void chooseSpan(qint64 length);
    void choose(const ViewSpan &view);
    void goLive();
    void follow();
    void grow(const QList<TargetId> &targets);
    void ask();
    ChartRequest request(const ChartSubject &subject) const;
    void take(const ChartData &answer, const ChartData &earlier);
    void draw();
    void showDay(const TimeSpan &day);
    void showState();
    QString fileName(const QString &ending) const;

    ChartSource *m_source = nullptr;
    ChartQuery m_query;
    QList<ChartTarget> m_targets;
    ChartData m_data;
    ChartData m_earlier;
    QString m_fault;
    bool m_isLive = true;
    QTimer m_following; //!< while live: time goes on though nothing was measured
    QTimer m_slow;      //!< runs out when reading takes so long that it is worth a word

    ChartHead *m_head;
    ChartPages *m_pages;
    ChartPlot *m_plot; //!< of the pages
    QLabel *m_state;   //!< over the picture, where there is nothing to see or it is being read
};

} // namespace watchkeeper
