// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/YearView.h"

#include "gui/look/Colours.h"
#include "gui/look/PlainToolTip.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kMargin = 16; // [px]
constexpr int kGap = 3;     // between cells
constexpr int kLargestCell = 28;
constexpr int kSmallestCell = 6;
constexpr int kDaysOfWeek = 7;

//! How much of a cell a share of bad time fills: a minute of a day has to be seen, and a tenth of it told from a half.
double filled(double share)
{
    return share <= 0 ? 0 : std::clamp(std::pow(share, 0.35), 0.15, 1.0);
}

//! \brief A day in a square.
void paintDay(QPainter *painter, const QRect &cell, const DayCell &day, const QPalette &palette)
{
    const bool dark = isDark(palette);
    const QColor ground = palette.color(QPalette::Base);
    if (day.known() == 0) {
        painter->setPen(QPen(mixed(ground, palette.color(QPalette::Text), 0.2F), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(cell.adjusted(0, 0, -1, -1));
        return;
    }
    const auto share = [&](Outcome outcome) {
        return static_cast<double>(day.timeOf(outcome)) / static_cast<double>(day.known());
    };
    painter->fillRect(cell, mixed(ground, stateColour(MarkState::Up, dark), 0.45F));
    const auto fill = [&](MarkState state, double part) {
        const auto height = static_cast<int>(std::ceil(filled(part) * cell.height()));
        painter->fillRect(QRect(cell.left(), cell.bottom() - height + 1, cell.width(), height), stateColour(state, dark));
    };
    if (share(Outcome::Degraded) > 0)
        fill(MarkState::Degraded, share(Outcome::Degraded) + share(Outcome::Down));
    fill(MarkState::Down, share(Outcome::Down));
}

} // namespace

YearView::YearView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"chartYear"_s);
    setAccessibleName(tr("Every day of a year"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void YearView::show(const QList<DayCell> &days)
{
    m_days = days;
    setCurrent(std::min(m_current, days.size() - 1));
    update();
}

int YearView::rowOf(const QDate &date) const
{
    return (date.dayOfWeek() - QLocale().firstDayOfWeek() + kDaysOfWeek) % kDaysOfWeek;
}

int YearView::columns() const
{
    if (m_days.isEmpty())
        return 1;
    return static_cast<int>((m_days.size() - 1 + rowOf(m_days.first().date)) / kDaysOfWeek) + 1;
}

int YearView::cellSize() const
{
    const int wide = (width() - origin().x() - kMargin) / columns() - kGap;
    const int high = (height() - origin().y() - 3 * fontMetrics().height()) / kDaysOfWeek - kGap;
    return std::clamp(std::min(wide, high), kSmallestCell, kLargestCell);
}

//! Left of it are the names of days, above those of months.
QPoint YearView::origin() const
{
    int widest = 0;
    for (int day = 1; day <= kDaysOfWeek; ++day)
        widest = std::max(widest, fontMetrics().horizontalAdvance(QLocale().dayName(day, QLocale::ShortFormat)));
    return {kMargin + widest + 8, fontMetrics().height() + kMargin};
}

QRect YearView::cellRect(qsizetype day) const
{
    const int step = cellSize() + kGap;
    const int place = static_cast<int>(day) + rowOf(m_days.first().date);
    return {origin() + QPoint(place / kDaysOfWeek * step, place % kDaysOfWeek * step), QSize(cellSize(), cellSize())};
}

qsizetype YearView::dayAt(const QPoint &point) const
{
    if (m_days.isEmpty())
        return -1;
    const int step = cellSize() + kGap;
    const QPoint within = point - origin();
    if (within.x() < 0 || within.y() < 0 || within.y() >= kDaysOfWeek * step)
        return -1;
    const qsizetype day = qsizetype(within.x() / step) * kDaysOfWeek + within.y() / step - rowOf(m_days.first().date);
    return day >= 0 && day < m_days.size() ? day : -1;
}

void YearView::setCurrent(qsizetype day)
{
    m_current = day;
    setAccessibleDescription(day >= 0 && day < m_days.size() ? dayText(m_days[day]) : QString());
    update();
}

void YearView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (m_days.isEmpty())
        return;
    paintNames(&painter);
    for (qsizetype day = 0; day < m_days.size(); ++day)
        paintCell(&painter, day);
    paintLegend(&painter);
}

void YearView::paintNames(QPainter *painter) const
{
    painter->setPen(mutedColour(palette()));
    const int step = cellSize() + kGap;
    const QLocale locale;
    for (int row = 0; row < kDaysOfWeek; row += 2) {
        const int day = (locale.firstDayOfWeek() - 1 + row) % kDaysOfWeek + 1;
        const QRect place(kMargin, origin().y() + row * step, origin().x() - kMargin - 8, cellSize());
        painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                          locale.dayName(day, QLocale::ShortFormat));
    }
    int free = 0; // a name does not run into the one before
    for (qsizetype day = 0; day < m_days.size(); ++day) {
        const QDate date = m_days[day].date;
        const int left = cellRect(day).left();
        if (date.day() != 1 || left < free)
            continue;
        const QString name = locale.standaloneMonthName(date.month(), QLocale::ShortFormat);
        painter->drawText(left, kMargin / 2 + fontMetrics().ascent(), name);
        free = left + fontMetrics().horizontalAdvance(name) + 8;
    }
}

void YearView::paintCell(QPainter *painter, qsizetype day) const
{
    const QRect cell = cellRect(day);
    paintDay(painter, cell, m_days[day], palette());
    if (day != m_current || !hasFocus())
        return;
    painter->setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(cell.adjusted(-1, -1, 1, 1));
}

void YearView::paintLegend(QPainter *painter) const
{
    constexpr int kSize = 12;
    constexpr qint64 kDay = 1000;
    struct Sample
    {
        const char *text;
        OutcomeTimes times; // as Outcome has them
    };
    const auto times = [](qint64 up, qint64 degraded, qint64 down) {
        OutcomeTimes of{};
        of[static_cast<size_t>(Outcome::Up)] = up;
        of[static_cast<size_t>(Outcome::Degraded)] = degraded;
        of[static_cast<size_t>(Outcome::Down)] = down;
        return of;
    };
    const std::array samples{Sample{QT_TR_NOOP("not measured"), times(0, 0, 0)},
                             Sample{QT_TR_NOOP("up all day"), times(kDay, 0, 0)},
                             Sample{QT_TR_NOOP("degraded for some time"), times(kDay, kDay / 4, 0)},
                             Sample{QT_TR_NOOP("down for some time"), times(kDay, 0, kDay / 4)},
                             Sample{QT_TR_NOOP("down all day"), times(0, 0, kDay)}};
    int x = origin().x();
    const int y = origin().y() + kDaysOfWeek * (cellSize() + kGap) + fontMetrics().height() / 2;
    for (const Sample &sample : samples) {
        const QString text = tr(sample.text);
        DayCell day;
        day.times = sample.times;
        paintDay(painter, QRect(x, y + (fontMetrics().height() - kSize) / 2, kSize, kSize), day, palette());
        painter->setPen(mutedColour(palette()));
        painter->drawText(x + kSize + 6, y + fontMetrics().ascent(), text);
        x += kSize + 6 + fontMetrics().horizontalAdvance(text) + 16;
    }
}

void YearView::mouseReleaseEvent(QMouseEvent *event)
{
    const qsizetype day = dayAt(event->pos());
    if (event->button() != Qt::LeftButton || day < 0)
        return;
    setCurrent(day);
    emit dayChosen(m_days[day].span);
}

void YearView::keyPressEvent(QKeyEvent *event)
{
    const auto move = [this](qsizetype by) {
        if (m_days.isEmpty())
            return;
        const qsizetype from = m_current < 0 ? m_days.size() - 1 - std::max(by, qsizetype(0)) : m_current;
        setCurrent(std::clamp(from + by, qsizetype(0), m_days.size() - 1));
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return move(-kDaysOfWeek);
    case Qt::Key_Right:
        return move(kDaysOfWeek);
    case Qt::Key_Up:
        return move(-1);
    case Qt::Key_Down:
        return move(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            emit dayChosen(m_days[m_current].span);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool YearView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const qsizetype day = dayAt(help->pos());
    QToolTip::showText(help->globalPos(), day < 0 ? QString() : plainToolTip(dayText(m_days[day])), this);
    return true;
}

} // namespace watchkeeper
