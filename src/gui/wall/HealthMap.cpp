// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wall/HealthMap.h"

#include "app/words/DisplayText.h"
#include "gui/look/Colours.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/model/ResultsOrder.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/wall/WallTiles.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <chrono>
#include <map>

using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr auto kRebuildDelay = 250ms;
constexpr int kMinCell = 12;
constexpr int kMaxCell = 40;
constexpr int kCellGap = 1;
constexpr int kMapMargin = 12;
constexpr int kGroupGap = 12;
constexpr int kCellAccentWidth = 2;
constexpr float kCalmShare = 0.45F;      // healthy cells are paler than problems
constexpr size_t kMostCellUpdates = 500; // above, one update of everything takes less time

//! Returns the position of the target's cell, or -1.
int positionOf(const std::vector<int> &rows, const ResultsProxy &proxy, const TargetId &id)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](int row) { return proxy.row(row).target->id == id; });
    return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
}

} // namespace

HealthMap::HealthMap(ResultsProxy *proxy, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_proxy(proxy)
    , m_cell(kMinCell)
{
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Health map"));
    viewport()->setMouseTracking(true);
    m_rebuildTimer.setSingleShot(true);
    m_rebuildTimer.setInterval(kRebuildDelay);
    connect(&m_rebuildTimer, &QTimer::timeout, this, &HealthMap::rebuild);
    const auto rebuildIfVisible = [this] { // immediately, because the rows in m_rows must exist
        if (isVisible())
            rebuild();
    };
    connect(proxy, &QAbstractItemModel::rowsInserted, this, rebuildIfVisible);
    connect(proxy, &QAbstractItemModel::rowsRemoved, this, rebuildIfVisible);
    connect(proxy, &QAbstractItemModel::layoutChanged, this, rebuildIfVisible);
    connect(proxy, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &topLeft) {
        if (isVisible() && topLeft.column() < columnIndex(kFirstLiveColumn)) // names and tags, which results don't change
            rebuildSoon();
        if (isVisible())
            updateRows(m_proxy->freshRows());
    });
}

TargetId HealthMap::currentId() const
{
    return m_current;
}

void HealthMap::rebuildSoon()
{
    if (!m_rebuildTimer.isActive())
        m_rebuildTimer.start();
}

void HealthMap::rebuild()
{
    const auto isBefore = [collator = naturalCollator()](const QString &a, const QString &b) {
        const int order = collator.compare(a, b);
        return order != 0 ? order < 0 : a < b; // tags that differ only in case
    };
    std::map<QString, std::vector<int>, decltype(isBefore)> tags(isBefore);
    std::vector<int> untagged;
    for (int i = 0; i < m_proxy->rowCount(); ++i) {
        const QStringList &own = m_proxy->row(i).target->tags;
        (own.isEmpty() ? untagged : tags[own.first()]).push_back(i);
    }
    m_groups.clear();
    m_rows.clear();
    const auto add = [this](const QString &tag, const std::vector<int> &rows) {
        if (rows.empty())
            return;
        m_groups.push_back({tag, static_cast<int>(m_rows.size()), static_cast<int>(rows.size())});
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    };
    for (const auto &[tag, rows] : tags)
        add(tag, rows);
    add({}, untagged);
    m_positions.assign(m_rows.size(), 0);
    m_isProblem.assign(m_rows.size(), 0);
    for (int position = 0; position < static_cast<int>(m_rows.size()); ++position) {
        m_positions[static_cast<size_t>(m_rows[static_cast<size_t>(position)])] = position;
        count(position);
    }
    arrange();
}

//! Counts the problem of a cell, or stops counting it.
void HealthMap::count(int position)
{
    const auto place = static_cast<size_t>(position);
    const char isProblemNow = m_proxy->row(m_rows[place]).isConfirmedProblem() ? 1 : 0;
    const int change = isProblemNow - std::exchange(m_isProblem[place], isProblemNow);
    if (change == 0)
        return;
    Group &group = m_groups[groupOf(position)];
    group.problems += change;
    viewport()->update(headingRect(group));
}

void HealthMap::updateRows(const std::vector<int> &rows)
{
    for (const int row : rows) {
        const int position = m_positions[static_cast<size_t>(row)];
        count(position);
        if (rows.size() <= kMostCellUpdates)
            viewport()->update(cellRect(position));
    }
    if (rows.size() > kMostCellUpdates)
        viewport()->update();
}

//! \param position  -1 for no cell
void HealthMap::updateCell(int position)
{
    if (position >= 0)
        viewport()->update(cellRect(position));
}

int HealthMap::titleHeight() const
{
    return fontMetrics().height() + fontMetrics().descent();
}

int HealthMap::columns() const
{
    return std::max(1, (viewport()->width() - 2 * kMapMargin) / m_cell);
}

int HealthMap::heightWith(int cell) const
{
    const int across = std::max(1, (maximumViewportSize().width() - 2 * kMapMargin) / cell);
    int height = kMapMargin;
    for (const Group &group : m_groups)
        height += titleHeight() + (group.size + across - 1) / across * cell + kGroupGap;
    return height;
}

//! Chooses the largest cells with which all groups fit. If even the smallest don't fit, the view scrolls.
void HealthMap::arrange()
{
    m_cell = kMaxCell;
    while (m_cell > kMinCell && heightWith(m_cell) > maximumViewportSize().height())
        --m_cell;
    int top = kMapMargin;
    for (Group &group : m_groups) {
        group.top = top;
        top += titleHeight() + (group.size + columns() - 1) / columns() * m_cell + kGroupGap;
    }
    verticalScrollBar()->setRange(0, std::max(0, top - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_cell);
    viewport()->update();
}

size_t HealthMap::groupOf(int position) const
{
    const auto after = std::upper_bound(m_groups.begin(), m_groups.end(), position,
                                        [](int place, const Group &group) { return place < group.first; });
    return static_cast<size_t>(std::distance(m_groups.begin(), after)) - 1;
}

QRect HealthMap::headingRect(const Group &group) const
{
    return {kMapMargin, group.top - verticalScrollBar()->value(), viewport()->width() - 2 * kMapMargin, titleHeight()};
}

QRect HealthMap::cellRect(int position) const
{
    const Group &group = m_groups[groupOf(position)];
    const int place = position - group.first;
    const QRect cell(kMapMargin + place % columns() * m_cell,
                     group.top + titleHeight() + place / columns() * m_cell - verticalScrollBar()->value(), m_cell - kCellGap,
                     m_cell - kCellGap);
    return QStyle::visualRect(layoutDirection(), viewport()->rect(), cell);
}

int HealthMap::positionAt(const QPoint &point) const
{
    const QPoint mirrored = QStyle::visualPos(layoutDirection(), viewport()->rect(), point);
    const int column = (mirrored.x() - kMapMargin) / m_cell;
    const int y = point.y() + verticalScrollBar()->value();
    for (const Group &group : m_groups) {
        const int line = (y - group.top - titleHeight()) / m_cell;
        const int place = line * columns() + column;
        const bool isInside = mirrored.x() >= kMapMargin && column < columns() && y >= group.top + titleHeight();
        if (isInside && place < group.size)
            return group.first + place;
    }
    return -1;
}

void HealthMap::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    rebuild();
}

//! Forgets the cells, because the rows can change while the map is hidden.
void HealthMap::hideEvent(QHideEvent *event)
{
    m_rebuildTimer.stop();
    m_groups.clear();
    m_rows.clear();
    QAbstractScrollArea::hideEvent(event);
}

void HealthMap::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    for (const Group &group : m_groups) {
        if (event->region().intersects(headingRect(group)))
            paintHeading(&painter, group);
        for (const QRect &exposed : event->region())
            paintCells(&painter, group, exposed);
    }
}

QString HealthMap::heading(const Group &group) const
{
    const QString tag = group.tag.isEmpty() ? tr("Without tag") : displayLine(group.tag);
    if (group.problems == 0)
        return tr("%1 – %Ln target(s)", "a tag", group.size).arg(tag);
    return tr("%1 – %Ln of %2 with a problem", "%1: a tag, %2: the number of its targets", group.problems)
        .arg(tag, QLocale().toString(group.size));
}

QStringList HealthMap::headings() const
{
    QStringList texts;
    for (const Group &group : m_groups)
        texts.append(heading(group));
    return texts;
}

void HealthMap::paintHeading(QPainter *painter, const Group &group) const
{
    QFont font = this->font();
    font.setBold(true);
    painter->setFont(font);
    painter->setPen(group.problems > 0 ? palette().color(QPalette::Text) : mutedColour(palette()));
    const QRect place = headingRect(group);
    painter->drawText(place, Qt::AlignLeading | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(isolated(heading(group)), Qt::ElideRight, place.width()));
}

//! Paints only the cells in this rectangle, because there can be thousands.
void HealthMap::paintCells(QPainter *painter, const Group &group, const QRect &exposed) const
{
    const QRect part = QStyle::visualRect(layoutDirection(), viewport()->rect(), exposed);
    const int across = columns();
    const int top = headingRect(group).bottom() + 1;
    const int firstLine = std::max(0, (part.top() - top) / m_cell);
    const int lastLine = std::min((group.size - 1) / across, (part.bottom() - top) / m_cell);
    const int firstColumn = std::max(0, (part.left() - kMapMargin) / m_cell);
    const int lastColumn = std::min(across - 1, (part.right() - kMapMargin) / m_cell);
    for (int line = firstLine; line <= lastLine; ++line) {
        for (int column = firstColumn; column <= lastColumn; ++column) {
            const int place = line * across + column;
            const int position = group.first + place;
            if (place < group.size)
                paintCell(painter, cellRect(position), m_proxy->row(m_rows[static_cast<size_t>(position)]));
        }
    }
}

//! Paints a healthy target as a pale square, and all others as their mark, whose shape doesn't depend on colours.
void HealthMap::paintCell(QPainter *painter, const QRect &place, const ResultRow &row) const
{
    const bool isFlapping = row.flapping().has_value();
    if (row.markState() == MarkState::Up && !isFlapping) {
        painter->fillRect(place, mixed(palette().color(QPalette::Base), markColour(palette(), row), kCalmShare));
    } else {
        painter->fillRect(place, groundColour(palette(), row));
        const int edge = place.width();
        const int mark = row.isAcknowledged() ? edge * 11 / 16
            : isFlapping                      ? edge * 4 / 5
                                              : edge; // leaves room for the symbols
        const int person = personEdge(edge);
        const auto mirrored = [&](const QRect &part) { return QStyle::visualRect(layoutDirection(), place, part); };
        const QRect corner(place.right() + 1 - person, place.bottom() + 1 - person, person, person);
        const int left = place.left() + (row.isAcknowledged() ? 0 : (edge - mark) / 2);
        paintMark(painter, mirrored({left, place.top(), mark, mark}), mirrored(corner), palette(), row);
    }
    if (row.target->id != m_current)
        return;
    painter->setPen(QPen(palette().color(QPalette::Text), kCellAccentWidth));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(place.adjusted(1, 1, -1, -1)); // the whole frame is in the cell
}

void HealthMap::setCurrent(int position)
{
    if (position < 0 || position >= static_cast<int>(m_rows.size()))
        return;
    const ResultRow &row = m_proxy->row(m_rows[static_cast<size_t>(position)]);
    updateCell(positionOf(m_rows, *m_proxy, m_current));
    m_current = row.target->id;
    updateCell(position);
    const QRect place = cellRect(position);
    QScrollBar *bar = verticalScrollBar();
    if (place.top() < titleHeight())
        bar->setValue(bar->value() + place.top() - titleHeight());
    else if (place.bottom() > viewport()->height() - kMapMargin)
        bar->setValue(bar->value() + place.bottom() - viewport()->height() + kMapMargin);
    setAccessibleDescription(tr("%1: %2", "target and state").arg(displayLine(row.target->name), row.stateText()));
    QAccessibleEvent announcement(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&announcement);
}

void HealthMap::stepToProblem(int step)
{
    setCurrent(nextPlace(static_cast<int>(m_rows.size()), positionOf(m_rows, *m_proxy, m_current), step,
                         [this](int position) { return m_isProblem[static_cast<size_t>(position)] != 0; }));
}

//! Moves to the cell below (or above) the current one, in the next group if necessary.
void HealthMap::moveDown(int step)
{
    const int position = positionOf(m_rows, *m_proxy, m_current);
    if (position < 0)
        return setCurrent(0);
    const QRect from = cellRect(position);
    int next = position;
    for (int i = position + step; i >= 0 && i < static_cast<int>(m_rows.size()); i += step) {
        const QRect place = cellRect(i);
        const bool isOtherLine = place.top() != from.top();
        if (isOtherLine && next != position && cellRect(next).top() != place.top())
            break; // beyond the next line
        if (isOtherLine && (next == position || qAbs(place.left() - from.left()) < qAbs(cellRect(next).left() - from.left())))
            next = i;
    }
    setCurrent(next);
}

void HealthMap::keyPressEvent(QKeyEvent *event)
{
    const int position = positionOf(m_rows, *m_proxy, m_current);
    const int forward = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Right:
        return setCurrent(std::max(0, position + forward));
    case Qt::Key_Left:
        return setCurrent(std::max(0, position - forward));
    case Qt::Key_Down:
        return moveDown(1);
    case Qt::Key_Up:
        return moveDown(-1);
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(static_cast<int>(m_rows.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (position >= 0)
            emit targetActivated(m_current);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void HealthMap::mousePressEvent(QMouseEvent *event)
{
    setCurrent(positionAt(event->position().toPoint()));
}

void HealthMap::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (positionAt(event->position().toPoint()) >= 0)
        emit targetActivated(m_current);
}

bool HealthMap::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int position = positionAt(help->pos());
    if (position < 0) {
        QToolTip::hideText();
    } else {
        const ResultRow &row = m_proxy->row(m_rows[static_cast<size_t>(position)]);
        QStringList texts{displayLine(row.target->name), row.stateText(), row.observationText(), row.acknowledgementTexts()};
        texts.removeAll(QString());
        QToolTip::showText(help->globalPos(), plainToolTip(texts.join(u'\n')), this, cellRect(position));
    }
    return true;
}

void HealthMap::resizeEvent(QResizeEvent *)
{
    arrange();
}

void HealthMap::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (isVisible() && (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange))
        arrange();
}

} // namespace watchkeeper

#include "moc_HealthMap.cpp"
