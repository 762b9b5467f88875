// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/YearView.h"

#include "app/words/DisplayText.h"
#include "gui/look/Colours.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/PlainText.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class DayCellsText
{
    Q_DECLARE_TR_FUNCTIONS(DayCells)
};

QString dayDurationText(qint64 milliseconds)
{
    return humanDuration(static_cast<double>(milliseconds));
}

} // namespace

qint64 DayCell::knownTime() const
{
    return timeOf(Outcome::Up) + timeOf(Outcome::Degraded) + timeOf(Outcome::Down);
}

std::optional<double> DayCell::uptimeShare() const
{
    if (knownTime() == 0)
        return std::nullopt;
    return static_cast<double>(timeOf(Outcome::Up) + timeOf(Outcome::Degraded)) / static_cast<double>(knownTime());
}

QList<DayCell> dayCells(const QList<OutcomeSpan> &ribbon, const TimeSpan &span, const QTimeZone &zone)
{
    QList<DayCell> cells;
    for (const TimeSpan &day : daysOf(span, zone))
        cells.append({dateOf(day.from, zone), day, {}});
    if (!cells.isEmpty() && cells.last().span.to > span.to) {
        cells.last().span.to = span.to;
        cells.last().isOver = false;
    }
    auto first = cells.begin();
    for (const OutcomeSpan &one : ribbon) {
        while (first != cells.end() && first->span.to <= one.from)
            ++first;
        for (auto cell = first; cell != cells.end() && cell->span.from < one.to; ++cell)
            cell->times[static_cast<size_t>(one.outcome)] += intersection(cell->span, {one.from, one.to}).length();
    }
    return cells;
}

QString dayText(const DayCell &day)
{
    const qint64 down = day.timeOf(Outcome::Down);
    const bool isDownSoFar = !day.isOver && down > 0 && down == day.knownTime();
    QStringList parts;
    if (isDownSoFar)
        parts.append(DayCellsText::tr("down so far (%1)", "length of time").arg(dayDurationText(down)));
    else if (const auto share = day.uptimeShare())
        parts.append(DayCellsText::tr("up %1", "share of time").arg(percentText(*share)));
    if (down > 0 && !isDownSoFar)
        parts.append(DayCellsText::tr("down %1", "length of time").arg(dayDurationText(down)));
    if (day.timeOf(Outcome::Degraded) > 0)
        parts.append(DayCellsText::tr("degraded %1", "length of time").arg(dayDurationText(day.timeOf(Outcome::Degraded))));
    const qint64 unseen = day.span.length() - day.knownTime();
    if (parts.isEmpty())
        parts.append(DayCellsText::tr("no data"));
    else if (unseen >= 60'000)
        parts.append(DayCellsText::tr("no data %1", "length of time").arg(dayDurationText(unseen)));
    const QString date = QLocale().toString(day.date, QLocale::LongFormat);
    if (day.isOver || isDownSoFar)
        return DayCellsText::tr("%1: %2", "date, what it came to").arg(date, parts.join(u", "_s));
    return DayCellsText::tr("%1: %2 so far", "date, what it came to until now").arg(date, parts.join(u", "_s));
}

namespace {

constexpr int kYearMargin = 16; // [px]
constexpr int kMaxStep = 31;    // [px] maximum distance from one cell to the next
constexpr int kMinStep = 5;
constexpr int kMaxCompactStep = 12;
constexpr int kDaysPerWeek = 7;
constexpr int kMaxColumns = 54; // maximum number of weeks that a year can overlap
constexpr int kSampleSize = 12;
constexpr int kSampleSpacing = 6; // space between a sample and its text

//! Returns the space between two cells, in [px].
int cellGap(int step)
{
    return step < 9 ? 1 : 3;
}

//! Returns the fraction of a cell to fill for a fraction of failed time. Keeps one minute of a day visible, and a tenth of a
//! day distinguishable from a half.
double fillRatio(double share)
{
    return share <= 0 ? 0 : std::clamp(std::pow(share, 0.35), 0.15, 1.0);
}

//! \brief Paints a day as a square, which is smaller and in a frame if the day isn't over.
void paintDay(QPainter *painter, const QRect &square, const DayCell &day, const QPalette &palette)
{
    QRect cell = square;
    if (!day.isOver && day.knownTime() > 0) {
        painter->setPen(QPen(mutedColour(palette), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(cell.adjusted(0, 0, -1, -1));
        const int inset = cell.width() < 9 ? 1 : 3;
        cell.adjust(inset, inset, -inset, -inset);
    }
    const bool dark = isDark(palette);
    const QColor background = palette.color(QPalette::Base);
    if (day.knownTime() == 0) {
        painter->setPen(QPen(mixed(background, palette.color(QPalette::Text), 0.2F), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(cell.adjusted(0, 0, -1, -1));
        return;
    }
    const auto share = [&](Outcome outcome) {
        return static_cast<double>(day.timeOf(outcome)) / static_cast<double>(day.knownTime());
    };
    painter->fillRect(cell, mixed(background, stateColour(MarkState::Up, dark), 0.45F));
    const auto fill = [&](MarkState state, double part) {
        const auto height = static_cast<int>(std::ceil(fillRatio(part) * cell.height()));
        painter->fillRect(QRect(cell.left(), cell.bottom() - height + 1, cell.width(), height), stateColour(state, dark));
    };
    if (share(Outcome::Degraded) > 0)
        fill(MarkState::Degraded, share(Outcome::Degraded) + share(Outcome::Down));
    fill(MarkState::Down, share(Outcome::Down));
}

//! \brief A sample day for the legend, with its text.
struct SampleDay
{
    const char *text;
    qint64 up; //!< relative length of the time up; `degraded` and `down` likewise
    qint64 degraded;
    qint64 down;
    bool isOver = true;
};
constexpr std::array kSampleDays{SampleDay{QT_TRANSLATE_NOOP("watchkeeper::YearView", "no data"), 0, 0, 0},
                                 SampleDay{QT_TRANSLATE_NOOP("watchkeeper::YearView", "up all day"), 4, 0, 0},
                                 SampleDay{QT_TRANSLATE_NOOP("watchkeeper::YearView", "degraded for part of the day"), 4, 1, 0},
                                 SampleDay{QT_TRANSLATE_NOOP("watchkeeper::YearView", "down for part of the day"), 4, 0, 1},
                                 SampleDay{QT_TRANSLATE_NOOP("watchkeeper::YearView", "down all day"), 0, 0, 4},
                                 SampleDay{QT_TRANSLATE_NOOP("watchkeeper::YearView", "down so far"), 0, 0, 4, false}};

} // namespace

YearView::YearView(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleRole(this, QAccessible::Chart);
    setObjectName(u"chartYear"_s);
    setAccessibleName(tr("Year calendar"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void YearView::show(const QList<DayCell> &days)
{
    m_days = days;
    setCurrentDay(std::min(m_currentDay, days.size() - 1));
    update();
}

void YearView::setCompact(bool compact)
{
    m_isCompact = compact;
    updateGeometry();
}

int YearView::heightForWidth(int width) const
{
    return origin().y() + kDaysPerWeek * std::clamp(width / kMaxColumns, kMinStep, kMaxCompactStep);
}

QSize YearView::minimumSizeHint() const
{
    if (m_isCompact)
        return {kMaxColumns * kMinStep, heightForWidth(0)};
    const QPoint begin = origin();
    return {begin.x() + kMaxColumns * kMinStep + kYearMargin,
            begin.y() + kDaysPerWeek * kMinStep + (static_cast<int>(kSampleDays.size()) + 2) * fontMetrics().height()};
}

//! Mirrors the rectangle in right-to-left layouts, where the newest day is on the left.
QRect YearView::mirroredForLayout(const QRect &rect) const
{
    return QStyle::visualRect(layoutDirection(), this->rect(), rect);
}

int YearView::rowOf(const QDate &date) const
{
    return (date.dayOfWeek() - QLocale().firstDayOfWeek() + kDaysPerWeek) % kDaysPerWeek;
}

int YearView::columns() const
{
    if (m_days.isEmpty())
        return 1;
    return static_cast<int>((m_days.size() - 1 + rowOf(m_days.first().date)) / kDaysPerWeek) + 1;
}

//! Returns the distance from one cell to the next, in [px].
int YearView::step() const
{
    if (m_isCompact)
        return std::clamp(width() / kMaxColumns, kMinStep, kMaxCompactStep);
    const int below = legendRects().last().bottom() + 2 * fontMetrics().height(); // legend and a line describing a day
    const int wide = (width() - origin().x() - kYearMargin) / columns();
    const int high = (height() - origin().y() - below) / kDaysPerWeek;
    return std::clamp(std::min(wide, high), kMinStep, kMaxStep);
}

//! Returns the top left corner of the cells, with room for the names of days to the left and of months above.
QPoint YearView::origin() const
{
    if (m_isCompact)
        return {0, fontMetrics().height() + 2};
    int widest = 0;
    for (int day = 1; day <= kDaysPerWeek; ++day)
        widest = std::max(widest, fontMetrics().horizontalAdvance(QLocale().dayName(day, QLocale::ShortFormat)));
    return {kYearMargin + widest + 8, fontMetrics().height() + kYearMargin};
}

QRect YearView::cellRect(qsizetype day) const
{
    const int size = step() - cellGap(step());
    const int place = static_cast<int>(day) + rowOf(m_days.first().date);
    const QPoint corner = origin() + QPoint(place / kDaysPerWeek, place % kDaysPerWeek) * step();
    return mirroredForLayout(QRect(corner, QSize(size, size)));
}

qsizetype YearView::dayAt(const QPoint &point) const
{
    if (m_days.isEmpty())
        return -1;
    const QPoint within = mirroredForLayout(QRect(point, QSize(1, 1))).topLeft() - origin();
    if (within.x() < 0 || within.y() < 0 || within.y() >= kDaysPerWeek * step())
        return -1;
    const qsizetype day = qsizetype(within.x() / step()) * kDaysPerWeek + within.y() / step() - rowOf(m_days.first().date);
    return day >= 0 && day < m_days.size() ? day : -1;
}

void YearView::setCurrentDay(qsizetype day)
{
    m_currentDay = day;
    if (currentText() != accessibleDescription())
        setAccessibleDescription(currentText());
    if (m_isCompact && hasFocus() && day >= 0) // instead of the line of text
        QToolTip::showText(mapToGlobal(cellRect(day).bottomLeft()), plainToolTip(currentText()), this);
    update();
}

QString YearView::currentText() const
{
    return m_currentDay >= 0 ? dayText(m_days[m_currentDay]) : QString();
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
    if (!m_isCompact)
        paintLegend(&painter);
}

void YearView::paintNames(QPainter *painter) const
{
    painter->setPen(mutedColour(palette()));
    const int line = fontMetrics().height();
    const int rows = std::max(2, (line + step() - 1) / step()); // number of rows that a name occupies
    const QLocale locale;
    for (int row = 0; row < kDaysPerWeek && !m_isCompact; row += rows) {
        const int day = (locale.firstDayOfWeek() - 1 + row) % kDaysPerWeek + 1;
        const QRect place(kYearMargin, origin().y() + row * step(), origin().x() - kYearMargin - 8, step() - cellGap(step()));
        painter->drawText(mirroredForLayout(place), Qt::AlignTrailing | Qt::AlignVCenter | Qt::TextDontClip,
                          locale.dayName(day, QLocale::ShortFormat));
    }
    int free = 0; // left edge of the free space, to keep names from overlapping
    for (qsizetype day = 0; day < m_days.size(); ++day) {
        const QDate date = m_days[day].date;
        const int left = mirroredForLayout(cellRect(day)).left();
        if (date.day() != 1 || left < free)
            continue;
        const QString name = locale.standaloneMonthName(date.month(), QLocale::ShortFormat);
        const QRect place(left, m_isCompact ? 0 : kYearMargin / 2, fontMetrics().horizontalAdvance(name) + 8, line);
        painter->drawText(mirroredForLayout(place), Qt::AlignLeading | Qt::AlignVCenter, name);
        free = place.right();
    }
}

void YearView::paintCell(QPainter *painter, qsizetype day) const
{
    const QRect cell = cellRect(day);
    paintDay(painter, cell, m_days[day], palette());
    if (day != m_currentDay || !hasFocus())
        return;
    painter->setPen(QPen(palette().color(QPalette::Text), 2)); // visible on the colour of every state
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(cell.adjusted(-1, -1, 1, 1));
}

//! Returns one rectangle for each sample and its text. The rectangles wrap if there is no room, and are aligned with the left
//! edge of the cells.
QList<QRect> YearView::legendRects() const
{
    const int line = fontMetrics().height();
    QList<QRect> places;
    QPoint at(origin().x(), line / 2);
    for (const SampleDay &sample : kSampleDays) {
        const int wide = kSampleSize + kSampleSpacing + fontMetrics().horizontalAdvance(tr(sample.text)) + 8;
        if (!places.isEmpty() && at.x() + wide > width())
            at = QPoint(origin().x(), at.y() + line + 4);
        places.append(QRect(at, QSize(wide, line)));
        at.rx() += wide + 8;
    }
    return places;
}

void YearView::paintLegend(QPainter *painter) const
{
    const QPoint below(0, origin().y() + kDaysPerWeek * step());
    const QList<QRect> places = legendRects();
    const int line = fontMetrics().height();
    for (size_t i = 0; i < kSampleDays.size(); ++i) {
        const SampleDay &sample = kSampleDays.at(i);
        const QRect place = places[static_cast<qsizetype>(i)].translated(below);
        DayCell day;
        day.isOver = sample.isOver;
        day.times[static_cast<size_t>(Outcome::Up)] = sample.up;
        day.times[static_cast<size_t>(Outcome::Degraded)] = sample.degraded;
        day.times[static_cast<size_t>(Outcome::Down)] = sample.down;
        const QRect cell(place.left(), place.top() + (line - kSampleSize) / 2, kSampleSize, kSampleSize);
        paintDay(painter, mirroredForLayout(cell), day, palette());
        painter->setPen(mutedColour(palette()));
        painter->drawText(mirroredForLayout(place.adjusted(kSampleSize + kSampleSpacing, 0, 0, 0)),
                          Qt::AlignLeading | Qt::AlignVCenter, tr(sample.text));
    }
    const int left = origin().x();
    const QRect place(left, below.y() + places.last().bottom() + line / 2, width() - left - 8, line);
    painter->setPen(palette().color(QPalette::Text));
    painter->drawText(mirroredForLayout(place), Qt::AlignLeading | Qt::AlignVCenter,
                      fontMetrics().elidedText(isolated(currentText()), Qt::ElideRight, place.width()));
}

void YearView::mouseReleaseEvent(QMouseEvent *event)
{
    const qsizetype day = dayAt(event->pos());
    if (event->button() != Qt::LeftButton || day < 0)
        return;
    setCurrentDay(day);
    emit dayChosen(m_days[day].span);
}

//! Selects today when the view gets keyboard focus.
void YearView::focusInEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::MouseFocusReason && m_currentDay < 0)
        setCurrentDay(m_days.size() - 1);
    QWidget::focusInEvent(event);
}

void YearView::keyPressEvent(QKeyEvent *event)
{
    const auto go = [this](qsizetype day) {
        if (!m_days.isEmpty())
            setCurrentDay(std::clamp(day, qsizetype(0), m_days.size() - 1));
    };
    const qsizetype from = m_currentDay < 0 ? m_days.size() - 1 : m_currentDay;
    const int week = isRightToLeft() ? -kDaysPerWeek : kDaysPerWeek;
    switch (event->key()) {
    case Qt::Key_Left:
        return go(from - week);
    case Qt::Key_Right:
        return go(from + week);
    case Qt::Key_Up:
        return go(from - 1);
    case Qt::Key_Down:
        return go(from + 1);
    case Qt::Key_Home:
        return go(0);
    case Qt::Key_End:
        return go(m_days.size() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_currentDay >= 0)
            emit dayChosen(m_days[m_currentDay].span);
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

#include "moc_YearView.cpp"
