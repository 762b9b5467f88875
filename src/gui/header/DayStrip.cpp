// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/header/DayStrip.h"

#include "gui/look/StateMark.h"
#include "gui/look/widgets/PlainText.h"

#include <QDateTime>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace watchkeeper {

namespace {

constexpr int kStripHeight = 18;

size_t placeOf(qint64 number)
{
    return static_cast<size_t>(number % DayStrip::kCells);
}

} // namespace

void DayStrip::advanceTo(qint64 now)
{
    const qint64 newest = now / kCellMs;
    // If the clock was set back, the cells after `newest` are dropped, since they were filled by mistake.
    const auto [last, end] = std::minmax(m_newest, newest);
    for (qint64 number = std::max(last + 1, end - kCells + 1); number <= end; ++number)
        m_cells[placeOf(number)].reset();
    m_newest = newest;
}

void DayStrip::add(const OutcomeTimeline &history, quint64 attempts)
{
    const QList<OutcomeRun> &runs = history.runs();
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const OutcomeRun &run = runs.at(i);
        if (run.outcome != Outcome::Up && run.results < attempts)
            continue;
        const qint64 last = std::min(history.endOf(i) - 1, (m_newest + 1) * kCellMs - 1) / kCellMs;
        for (qint64 number = std::max(run.first / kCellMs, m_newest - kCells + 1); number <= last; ++number)
            addCell(number, run.outcome);
    }
}

void DayStrip::addCell(qint64 number, Outcome outcome)
{
    if (number > m_newest || number <= m_newest - kCells)
        return;
    std::optional<Outcome> &cell = m_cells[placeOf(number)];
    if (!cell || failureRank(outcome) > failureRank(*cell))
        cell = outcome;
}

std::optional<Outcome> DayStrip::worst(int cell) const
{
    return m_cells[placeOf(m_newest - kCells + 1 + cell)];
}

bool DayStrip::hasData() const
{
    return std::any_of(m_cells.begin(), m_cells.end(), [](const auto &cell) { return cell.has_value(); });
}

DayStripBar::DayStripBar(QWidget *parent)
    : QWidget(parent)
    , m_strip(QDateTime::currentMSecsSinceEpoch())
{
    setObjectName(QStringLiteral("dayStrip"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    updateName();
}

void DayStripBar::setStrip(const DayStrip &strip)
{
    if (m_strip == strip)
        return;
    m_strip = strip;
    updateName();
    update();
}

void DayStripBar::updateName()
{
    int problems = 0;
    for (int cell = 0; cell < DayStrip::kCells; ++cell)
        problems += m_strip.worst(cell).value_or(Outcome::Up) == Outcome::Up ? 0 : 1;
    setAccessibleName(tr("Last 24 hours: problems in %Ln quarter hour(s)", "strip of the header", problems));
}

void DayStripBar::setWide(bool wide)
{
    if (std::exchange(m_isWide, wide) != wide)
        updateGeometry();
}

QSize DayStripBar::sizeHint() const
{
    return {DayStrip::kCells * (m_isWide ? 4 : 2), kStripHeight};
}

QRect DayStripBar::cellRect(int cell) const
{
    const int step = m_isWide ? 4 : 2;
    const int x = isRightToLeft() ? width() - (cell + 1) * step : cell * step;
    return {x, 0, m_isWide ? step - 1 : step, height()};
}

int DayStripBar::cellAt(int x) const
{
    for (int cell = 0; cell < DayStrip::kCells; ++cell) {
        if (const QRect rect = cellRect(cell); x >= rect.left() && x <= rect.right() + 1)
            return cell;
    }
    return -1;
}

bool DayStripBar::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int cell = cellAt(help->pos().x());
    if (cell < 0)
        return true;
    const auto clock = [](qint64 at) {
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at).time(), QLocale::ShortFormat);
    };
    const std::optional<Outcome> worst = m_strip.worst(cell);
    const QString state = stateLabel(worst ? markStateOf(*worst) : MarkState::Unobserved);
    const QString text = tr("%1 to %2: %3", "a time, a time, the worst state")
                             .arg(clock(m_strip.start(cell)), clock(m_strip.start(cell) + DayStrip::kCellMs), state);
    QToolTip::showText(help->globalPos(), plainToolTip(text), this);
    return true;
}

void DayStripBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int cell = 0; cell < DayStrip::kCells; ++cell)
        paintStripCell(&painter, cellRect(cell), m_strip.worst(cell), palette());
}

} // namespace watchkeeper

#include "moc_DayStrip.cpp"
