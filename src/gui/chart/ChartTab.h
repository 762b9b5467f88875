// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The history of one target, or of several in one chart: what is requested, and when.

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

//! \brief A picture with its choices above. Requests what is visible from its source, and nothing while hidden.
class ChartTab : public QWidget
{
    Q_OBJECT

public:
    static constexpr qsizetype kMaxTargets = 8; //!< the number of colours

    explicit ChartTab(QWidget *parent = nullptr);

    //! \param source  outlives this; null: there is no history
    void setSource(ChartSource *source);
    //! At most kMaxTargets. The current choice stays if the others support it.
    void showTargets(const QList<ChartTarget> &targets);

    //! Span, scale and comparison; for window.ini.
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
    QTimer m_following; //!< while live: time goes on even if nothing was measured
    QTimer m_slow;      //!< times out when reading takes long enough for a message

    ChartHead *m_head;
    ChartPages *m_pages;
    ChartPlot *m_plot; //!< owned by the pages
    QLabel *m_state;   //!< over the picture, if there is nothing to show or data is being read
};

} // namespace watchkeeper
