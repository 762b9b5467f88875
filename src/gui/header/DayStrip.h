// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The last 24 hours of all targets together, as a strip of quarter hours.

#include "history/values/OutcomeTimeline.h"

#include <QWidget>

#include <array>
#include <optional>

namespace watchkeeper {

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

} // namespace watchkeeper
