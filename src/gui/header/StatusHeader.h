// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The header of the window, which answers whether anything is wrong.

#include "app/query/RecentHistory.h"
#include "engine/connectivity/ConnectivityChange.h"
#include "engine/values/EngineUpdates.h"
#include "gui/header/DayStrip.h"
#include "gui/header/HeaderContent.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace watchkeeper {

class IconLabel;
class ResultsModel;

//! \brief Shows one line while all is well, and a tinted block with the worst target while something is wrong.
//!
//! Always shows the current state. Reads the rows at most a few times a second; results themselves cost nothing.
class StatusHeader : public QWidget
{
    Q_OBJECT

public:
    //! \param model  must outlive the header
    explicit StatusHeader(ResultsModel *model, QWidget *parent = nullptr);

    //! Shows why the schedule is paused, and a button to resume it.
    void setPause(const SchedulePause &pause);
    void setRunSnapshot(const RunSnapshot &run);
    void setConnectivity(const ConnectivityChange &change);
    //! Adds stored history to the strip of the last 24 hours.
    void addHistory(const QList<RecentHistory> &histories);

    const HeaderContent &content() const { return m_content; }
    //! All lines fit, so that other parts of the window give way first.
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override { return minimumSizeHint().expandedTo(QWidget::sizeHint()); }

signals:
    void contentChanged();
    //! Emitted when a problem was confirmed after a time without one, or one in a worse state than all others.
    void problemAppeared(const watchkeeper::TargetId &worst);
    void acknowledgeRequested(const QList<watchkeeper::TargetId> &ids);
    void detailsRequested(const watchkeeper::TargetId &id);
    //! Emitted when the user wants to resume the schedule.
    void resumeRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    QWidget *buildTexts();
    QWidget *buildSide();
    void updateSoon();
    void refresh();
    void refreshStrip(const QDateTime &now);
    void showContent();
    void restyle();
    void fitSize();

    ResultsModel *m_model;
    HeaderSituation m_situation;
    HeaderContent m_content;
    DayStrip m_strip;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_line;     //!< the facts, beside the title of a line
    QWidget *m_problem; //!< the second line of a block
    QLabel *m_name;
    QLabel *m_reason;
    QLabel *m_duration;
    QLabel *m_facts; //!< the third line of a block
    QWidget *m_buttons;
    QPushButton *m_acknowledge;
    QPushButton *m_details;
    QPushButton *m_resume;
    QLabel *m_barLabel;
    DayStripBar *m_bar;
    QTimer m_updateTimer;
    QTimer m_tick;             //!< updates durations
    QElapsedTimer m_uptimeAge; //!< since the uptime was calculated
    QElapsedTimer m_readAge;   //!< since the rows were read
};

} // namespace watchkeeper
