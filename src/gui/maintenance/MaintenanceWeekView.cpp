// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/maintenance/MaintenanceWeekView.h"

#include "app/words/DisplayText.h"
#include "gui/look/Colours.h"
#include "gui/look/StateMark.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/PlainText.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxTimesPerDay = 50; // maximum number of times per entry, because a cron expression can match every minute
constexpr int kWeekDays = 7;
constexpr int kDayMinutes = 24 * 60;
constexpr int kLabelledHours = 6;  // distance between the hours with a line and a label
constexpr int kWeekGap = 4;        // [px]
constexpr int kBlockEdgeWidth = 3; // [px] of the bar that marks a block
constexpr int kMinBlockHeight = 4; // [px]
constexpr int kCursorStep = 30;    // minutes
constexpr int kNewDuration = 60;   // minutes of an entry added without marking a span

qint64 beginOf(QDate day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}

QDate firstDayOfWeek(QDate day)
{
    return day.addDays(-((day.dayOfWeek() - QLocale().firstDayOfWeek() + kWeekDays) % kWeekDays));
}

//! Returns the minutes since midnight, or `other` if the instant is on another day.
int minuteOn(QDate day, qint64 instant, int other)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(instant);
    return moment.date() == day ? moment.time().msecsSinceStartOfDay() / 60'000 : other;
}

//! Gives blocks that overlap a lane each. \param blocks  those of one day, in order of their begin
void assignLanes(QList<MaintenanceBlock> *blocks)
{
    QList<int> laneEnds;
    qsizetype first = 0; // of the blocks that overlap directly or through others
    const auto finish = [&](qsizetype end) {
        for (qsizetype i = first; i < end; ++i)
            (*blocks)[i].laneCount = static_cast<int>(laneEnds.size());
        laneEnds.clear();
        first = end;
    };
    for (qsizetype i = 0; i < blocks->size(); ++i) {
        MaintenanceBlock &block = (*blocks)[i];
        if (std::ranges::all_of(laneEnds, [&](int end) { return end <= block.begin; }))
            finish(i);
        const auto free = std::ranges::find_if(laneEnds, [&](int end) { return end <= block.begin; });
        block.lane = static_cast<int>(free - laneEnds.begin());
        if (free == laneEnds.end())
            laneEnds.append(block.end);
        else
            *free = block.end;
    }
    finish(blocks->size());
}

//! \param clock  minutes since the first Julian day
QDateTime momentOf(qint64 clock)
{
    return {QDate::fromJulianDay(clock / kDayMinutes), QTime(0, 0).addSecs(60 * static_cast<int>(clock % kDayMinutes))};
}

qint64 clockAt(QDate day, int minute)
{
    return day.toJulianDay() * kDayMinutes + minute - minute % kCursorStep;
}

QString clockTimeOn(QDate day, qint64 instant)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(instant);
    return moment.date() == day ? QLocale().toString(moment.time(), u"HH:mm"_s) : u"…"_s;
}

} // namespace

QList<MaintenanceBlock> maintenanceBlocks(const QList<Maintenance> &entries, QDate firstDay)
{
    QList<MaintenanceBlock> all;
    for (int day = 0; day < kWeekDays; ++day) {
        const QDate date = firstDay.addDays(day);
        QList<MaintenanceBlock> blocks;
        for (const Maintenance &entry : entries) {
            const QList<MaintenanceTime> times =
                MaintenanceCalendar(entry).between(beginOf(date), beginOf(date.addDays(1)), kMaxTimesPerDay);
            for (const MaintenanceTime &time : times) {
                const int begin = minuteOn(date, time.begin, 0);
                blocks.append({entry.name, time, day, begin, std::max(begin + 1, minuteOn(date, time.end, kDayMinutes))});
            }
        }
        std::ranges::stable_sort(blocks, {}, &MaintenanceBlock::begin);
        assignLanes(&blocks);
        all += blocks;
    }
    return all;
}

QString blockText(const MaintenanceBlock &block, QDate firstDay)
{
    const QDate day = firstDay.addDays(block.day);
    return MaintenanceWeekView::tr("%1 – %2  %3", "begin, end, and name of a maintenance")
        .arg(clockTimeOn(day, block.time.begin), clockTimeOn(day, block.time.end), displayLine(block.name));
}

MaintenanceWeekGrid::MaintenanceWeekGrid(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"week"_s);
    setAccessibleName(tr("Maintenance in the week shown"));
    setAccessibleRole(this, QAccessible::Chart);
    setFocusPolicy(Qt::StrongFocus);
    moveCursor(clockAt(QDate::currentDate(), QTime::currentTime().msecsSinceStartOfDay() / 60'000));
}

void MaintenanceWeekGrid::showWeek(QDate day)
{
    m_anchor.reset();
    moveCursor(m_firstDay.daysTo(firstDayOfWeek(day)) * kDayMinutes);
}

void MaintenanceWeekGrid::moveCursor(qint64 minutes)
{
    m_cursor += minutes;
    if (const QDate first = firstDayOfWeek(momentOf(m_cursor).date()); first != m_firstDay) {
        m_firstDay = first;
        updateBlocks();
        emit weekChanged();
    }
    selectAtCursor();
    emit cursorMoved();
}

bool MaintenanceWeekGrid::isAtCursor(const MaintenanceBlock &block) const
{
    const qint64 midnight = clockAt(m_firstDay.addDays(block.day), 0);
    return midnight + block.begin < m_cursor + kCursorStep && midnight + block.end > m_cursor;
}

void MaintenanceWeekGrid::selectAtCursor()
{
    m_selected = -1;
    for (int block = 0; block < m_blocks.size(); ++block) {
        if (isAtCursor(m_blocks.at(block)) && (m_selected < 0 || m_blocks.at(block).name == m_preferred))
            m_selected = block;
    }
    update();
    if (m_selected < 0)
        return;
    m_preferred = m_blocks.at(m_selected).name;
    emit blockSelected(m_preferred);
}

//! Returns the marked span, or a short one at the cursor, as m_cursor.
std::pair<qint64, qint64> MaintenanceWeekGrid::chosenSpan() const
{
    if (!m_anchor)
        return {m_cursor, m_cursor + kNewDuration};
    return {std::min(*m_anchor, m_cursor), std::max(*m_anchor, m_cursor) + kCursorStep};
}

QString MaintenanceWeekGrid::cursorText() const
{
    const QString format = tr("dddd d MMMM, HH:mm", "format of a date");
    const auto text = [&format](qint64 clock) { return QLocale().toString(momentOf(clock), format); };
    if (m_anchor)
        return tr("%1 to %2. Press Enter to add maintenance.", "two times")
            .arg(text(chosenSpan().first), text(chosenSpan().second));
    if (m_selected < 0)
        return tr("%1: no maintenance. Press Enter to add it.", "a time").arg(text(m_cursor));
    return tr("%1: %2", "a time; the maintenance at that time")
        .arg(text(m_cursor), blockText(m_blocks.at(m_selected), m_firstDay));
}

void MaintenanceWeekGrid::setEntries(const QList<Maintenance> &entries)
{
    if (std::exchange(m_entries, entries) == entries)
        return update(); // only the line of the current time has moved
    m_anchor.reset();
    updateBlocks();
    moveCursor(0);
}

void MaintenanceWeekGrid::updateBlocks()
{
    m_blocks = maintenanceBlocks(m_entries, m_firstDay);
    QStringList lines;
    for (const MaintenanceBlock &block : std::as_const(m_blocks))
        lines.append(QLocale().dayName(m_firstDay.addDays(block.day).dayOfWeek()) + u' ' + blockText(block, m_firstDay));
    setAccessibleDescription(lines.isEmpty() ? tr("No maintenance in the week shown") : lines.join(u'\n'));
}

QSize MaintenanceWeekGrid::minimumSizeHint() const
{
    return {hoursWidth() + kWeekDays * fontMetrics().averageCharWidth() * 7, headingHeight() + fontMetrics().height() * 7};
}

QSize MaintenanceWeekGrid::sizeHint() const
{
    return {hoursWidth() + kWeekDays * fontMetrics().averageCharWidth() * 14, headingHeight() + fontMetrics().height() * 16};
}

int MaintenanceWeekGrid::headingHeight() const
{
    return fontMetrics().height() + 3 * kWeekGap;
}

int MaintenanceWeekGrid::hoursWidth() const
{
    return fontMetrics().horizontalAdvance(u"00:00"_s) + 2 * kWeekGap;
}

//! Returns the hours of a day, without its heading, for left-to-right text.
QRect MaintenanceWeekGrid::dayRect(int day) const
{
    const int width = this->width() - hoursWidth();
    const int left = hoursWidth() + width * day / kWeekDays;
    return {left, headingHeight(), hoursWidth() + width * (day + 1) / kWeekDays - left, height() - headingHeight()};
}

QRect MaintenanceWeekGrid::blockRect(const MaintenanceBlock &block) const
{
    const QRect day = dayRect(block.day).adjusted(1, 0, -kWeekGap, 0);
    const int top = day.top() + day.height() * block.begin / kDayMinutes;
    const int bottom = day.top() + day.height() * block.end / kDayMinutes;
    const int left = day.left() + day.width() * block.lane / block.laneCount;
    const int right = day.left() + day.width() * (block.lane + 1) / block.laneCount;
    const QRect rect(left, top, right - left, std::max(kMinBlockHeight, bottom - top - 1)); // apart from the next
    return QStyle::visualRect(layoutDirection(), this->rect(), rect);
}

int MaintenanceWeekGrid::blockAt(const QPoint &position) const
{
    const auto found =
        std::ranges::find_if(m_blocks, [&](const MaintenanceBlock &block) { return blockRect(block).contains(position); });
    return found == m_blocks.end() ? -1 : static_cast<int>(found - m_blocks.begin());
}

void MaintenanceWeekGrid::activate()
{
    if (m_selected >= 0 && !m_anchor)
        return emit blockActivated(m_blocks.at(m_selected).name);
    const auto [from, to] = chosenSpan();
    emit spanChosen(momentOf(from), momentOf(to));
}

bool MaintenanceWeekGrid::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const int block = blockAt(help->pos()); block >= 0)
        QToolTip::showText(help->globalPos(), plainToolTip(blockText(m_blocks.at(block), m_firstDay)), this);
    else
        QToolTip::hideText();
    return true;
}

//! Moves the cursor to a time in the grid. At the place of a block, selects its entry.
void MaintenanceWeekGrid::mousePressEvent(QMouseEvent *event)
{
    const QPoint place(isRightToLeft() ? width() - 1 - event->pos().x() : event->pos().x(), event->pos().y());
    m_anchor.reset();
    if (const int block = blockAt(event->pos()); block >= 0)
        m_preferred = m_blocks.at(block).name;
    for (int day = 0; day < kWeekDays; ++day) {
        if (const QRect hours = dayRect(day); hours.contains(place))
            moveCursor(clockAt(m_firstDay.addDays(day), (place.y() - hours.top()) * kDayMinutes / hours.height()) - m_cursor);
    }
}

void MaintenanceWeekGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
    activate();
}

//! Moves the cursor, or changes the entry there.
bool MaintenanceWeekGrid::moveByKey(const QKeyEvent &event)
{
    const int key = event.key();
    if (key != Qt::Key_Left && key != Qt::Key_Right && key != Qt::Key_Up && key != Qt::Key_Down)
        return false;
    const bool isByDay = key == Qt::Key_Left || key == Qt::Key_Right;
    const bool isLater = isByDay ? (key == Qt::Key_Right) != isRightToLeft() : key == Qt::Key_Down;
    const int minutes = (isByDay ? kDayMinutes : kCursorStep) * (isLater ? 1 : -1);
    const bool hasShift = event.modifiers().testFlag(Qt::ShiftModifier);
    if (event.modifiers().testFlag(Qt::ControlModifier)) {
        if (m_selected >= 0)
            emit changeRequested(m_preferred, hasShift ? MaintenanceChange::Resize : MaintenanceChange::Move, minutes);
        return true;
    }
    m_anchor = hasShift ? std::optional(m_anchor.value_or(m_cursor)) : std::nullopt;
    moveCursor(minutes);
    return true;
}

void MaintenanceWeekGrid::keyPressEvent(QKeyEvent *event)
{
    if (moveByKey(*event))
        return;
    switch (event->key()) {
    case Qt::Key_PageUp:
        return showWeek(m_firstDay.addDays(-kWeekDays));
    case Qt::Key_PageDown:
        return showWeek(m_firstDay.addDays(kWeekDays));
    case Qt::Key_Home:
        return showWeek(QDate::currentDate());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return activate();
    case Qt::Key_Delete:
        if (m_selected >= 0)
            emit removalRequested(m_preferred);
        return;
    case Qt::Key_Escape:
        if (!m_anchor)
            break;
        m_anchor.reset();
        return moveCursor(0);
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void MaintenanceWeekGrid::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    paintDays(&painter);
    for (int block = 0; block < m_blocks.size(); ++block)
        paintBlock(&painter, block);
    paintCursor(&painter);
    if (m_blocks.isEmpty()) {
        painter.setPen(mutedColour(palette()));
        const QRect hours(hoursWidth(), dayRect(0).center().y(), width() - hoursWidth(), dayRect(0).height() / 4);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), hours), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("No maintenance in the week shown"));
    }
}

void MaintenanceWeekGrid::paintDays(QPainter *painter) const
{
    const auto placed = [&](const QRect &rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
    const QRect hours = dayRect(0);
    const QColor line = lineColour(palette());
    for (int hour = 0; hour < 24; hour += kLabelledHours) {
        const int y = hours.top() + hours.height() * hour / 24;
        painter->fillRect(placed({hoursWidth(), y, width() - hoursWidth(), 1}), line);
        painter->setPen(mutedColour(palette()));
        painter->drawText(placed({0, y, hoursWidth() - kWeekGap, fontMetrics().height()}),
                          QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignTop,
                          QLocale().toString(QTime(hour, 0), u"HH:mm"_s));
    }
    const QDateTime now = QDateTime::currentDateTime();
    for (int day = 0; day < kWeekDays; ++day) {
        const QDate date = m_firstDay.addDays(day);
        const QRect rect = dayRect(day);
        const bool isToday = date == now.date();
        painter->fillRect(placed({rect.left() - 1, 0, 1, height()}), line);
        painter->setFont(isToday ? scaledFont(font(), 1, QFont::DemiBold) : font());
        painter->setPen(isToday ? palette().color(QPalette::Text) : mutedColour(palette()));
        painter->drawText(placed({rect.left(), 0, rect.width() - kWeekGap, headingHeight()}), Qt::AlignCenter,
                          QLocale().dayName(date.dayOfWeek(), QLocale::ShortFormat) + u' ' + QLocale().toString(date.day()));
        if (!isToday)
            continue;
        const int y = rect.top() + rect.height() * minuteOn(date, now.toMSecsSinceEpoch(), 0) / kDayMinutes;
        painter->fillRect(placed({rect.left(), headingHeight() - 2, rect.width() - kWeekGap, 2}), accentColour(palette()));
        painter->fillRect(placed({rect.left(), y, rect.width() - kWeekGap, 2}), accentColour(palette()));
    }
    painter->setFont(font());
}

void MaintenanceWeekGrid::paintBlock(QPainter *painter, int block) const
{
    const QRect rect = blockRect(m_blocks.at(block));
    const QColor ink = stateColour(MarkState::Maintenance, isDark(palette()));
    painter->fillRect(rect, stateTintColour(palette(), MarkState::Maintenance));
    painter->fillRect(QStyle::visualRect(layoutDirection(), rect, {rect.left(), rect.top(), kBlockEdgeWidth, rect.height()}),
                      ink);
    if (block == m_selected) {
        painter->setPen(QPen(hasFocus() ? accentColour(palette()) : ink, 1));
        painter->drawRect(rect.adjusted(0, 0, -1, -1));
    }
    if (rect.height() < fontMetrics().ascent())
        return;
    const QRect text = QStyle::visualRect(layoutDirection(), rect, rect.adjusted(kBlockEdgeWidth + kWeekGap, 0, -kWeekGap, 0));
    painter->setPen(palette().color(QPalette::Text));
    const QRect line(text.topLeft(), QSize(text.width(), std::min(fontMetrics().height(), text.height())));
    const QString name = isolated(displayLine(m_blocks.at(block).name));
    painter->drawText(line, Qt::AlignLeading | Qt::AlignVCenter, fontMetrics().elidedText(name, Qt::ElideRight, line.width()));
}

//! Paints the marked span and, while the grid has the focus, the cursor.
void MaintenanceWeekGrid::paintCursor(QPainter *painter) const
{
    QColor accent = accentColour(palette());
    const auto place = [this](qint64 from, qint64 to) {
        MaintenanceBlock block;
        block.day = static_cast<int>(from / kDayMinutes - m_firstDay.toJulianDay());
        block.begin = static_cast<int>(from % kDayMinutes);
        block.end = block.begin + static_cast<int>(to - from);
        return blockRect(block);
    };
    if (hasFocus()) {
        painter->setPen(QPen(accent, 2));
        painter->drawRect(place(m_cursor, m_cursor + kCursorStep).adjusted(1, 0, -1, 0));
    }
    accent.setAlphaF(0.2F);
    const qint64 week = clockAt(m_firstDay, 0);
    const qint64 end = std::min(chosenSpan().second, week + kWeekDays * kDayMinutes);
    for (qint64 from = std::max(chosenSpan().first, week); m_anchor && from < end;
         from = (from / kDayMinutes + 1) * kDayMinutes)
        painter->fillRect(place(from, std::min(end, (from / kDayMinutes + 1) * kDayMinutes)), accent);
}

MaintenanceWeekView::MaintenanceWeekView(QWidget *parent)
    : QWidget(parent)
    , m_grid(new MaintenanceWeekGrid)
    , m_title(new QLabel)
    , m_line(new ElidedLabel)
{
    auto *top = new QHBoxLayout;
    const auto addButton = [&](const QString &name, const QString &text, const QString &toolTip, Qt::ArrowType arrow,
                               auto day) {
        auto *tool = new QToolButton;
        tool->setObjectName(name);
        tool->setText(text);
        tool->setArrowType(arrow);
        tool->setToolTip(toolTip);
        tool->setAccessibleName(toolTip);
        tool->setAutoRaise(true);
        top->addWidget(tool);
        connect(tool, &QToolButton::clicked, this, [this, day] { m_grid->showWeek(day()); });
    };
    addButton(u"earlierWeek"_s, {}, tr("Previous week (Page Up)"), isRightToLeft() ? Qt::RightArrow : Qt::LeftArrow,
              [this] { return m_grid->firstDay().addDays(-1); });
    addButton(u"laterWeek"_s, {}, tr("Next week (Page Down)"), isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow,
              [this] { return m_grid->firstDay().addDays(kWeekDays); });
    addButton(u"currentWeek"_s, tr("This week"), tr("Show the current week (Home)"), Qt::NoArrow, QDate::currentDate);
    m_line->setObjectName(u"weekLine"_s);
    m_title->setObjectName(u"weekTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(scaledFont(font(), 1, QFont::DemiBold));
    top->addSpacing(2 * kWeekGap);
    top->addWidget(m_title, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_grid, 1);
    layout->addWidget(m_line);
    connect(m_grid, &MaintenanceWeekGrid::weekChanged, this, &MaintenanceWeekView::updateTitle);
    connect(m_grid, &MaintenanceWeekGrid::cursorMoved, this, [this] { showMessage(m_grid->cursorText()); });
    updateTitle();
    m_line->setText(m_grid->cursorText());
}

void MaintenanceWeekView::showMessage(const QString &text)
{
    m_line->setText(text);
    if (m_grid->hasFocus())
        announce(m_line);
}

void MaintenanceWeekView::updateTitle()
{
    const QString first = QLocale().toString(m_grid->firstDay(), tr("d MMMM", "format of a date"));
    const QString last = QLocale().toString(m_grid->firstDay().addDays(kWeekDays - 1), tr("d MMMM yyyy", "format of a date"));
    m_title->setText(tr("%1 to %2", "first and last day of a week").arg(first, last));
}

} // namespace watchkeeper

#include "moc_MaintenanceWeekView.cpp"
