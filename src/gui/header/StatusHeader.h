// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The header of the window, which answers whether anything is wrong, with the last 24 hours of all targets together.

#include "app/query/RecentHistory.h"
#include "engine/values/EngineUpdates.h"
#include "gui/header/HeaderContent.h"
#include "history/values/OutcomeTimeline.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <array>
#include <optional>

class QLabel;
class QPushButton;

namespace watchkeeper {

class IconLabel;
class ResultsModel;

// The worst outcome in each quarter of an hour. A plain value.

//! \brief Covers the current quarter of an hour and the 95 before it.
class DayStrip
{
public:
    static constexpr int kCells = 96;
    static constexpr qint64 kCellMs = 15 * 60'000LL;

    //! \param now  [ms] since 1970
    explicit DayStrip(qint64 now)
        : m_newest(now / kCellMs)
    {
    }

    //! Moves the strip to the time `now`. Drops the cells that are outside of it then.
    void advanceTo(qint64 now);
    //! Adds the history of a target. \param attempts  number of results that confirm a problem; shorter problems aren't added
    void add(const OutcomeTimeline &history, quint64 attempts);
    //! Adds an outcome at a time, unless it is outside of the strip.
    void add(qint64 at, Outcome outcome) { addCell(at / kCellMs, outcome); }

    //! Returns the worst outcome; empty without data. \param cell  0 is the oldest
    std::optional<Outcome> worst(int cell) const;
    //! Returns the start of the cell in [ms] since 1970.
    qint64 start(int cell) const { return (m_newest - kCells + 1 + cell) * kCellMs; }
    bool hasData() const;
    friend bool operator==(const DayStrip &, const DayStrip &) = default;

private:
    void addCell(qint64 number, Outcome outcome);

    qint64 m_newest;                                      //!< number of the current quarter of an hour since 1970
    std::array<std::optional<Outcome>, kCells> m_cells{}; //!< indexed by the number of the quarter of an hour, modulo kCells
};

// Shows a DayStrip.

//! \brief Paints a cell for each quarter of an hour. Hovering shows its time and state.
class DayStripBar : public QWidget
{
    Q_OBJECT

public:
    explicit DayStripBar(QWidget *parent = nullptr);

    void setStrip(const DayStrip &strip);
    //! Sets whether the cells have gaps between them, which takes twice as much room.
    void setWide(bool wide);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void updateName();
    int cellAt(int x) const;
    QRect cellRect(int cell) const;

    DayStrip m_strip;
    bool m_isWide = true;
};

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
