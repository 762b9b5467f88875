// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wall/HealthMap.h"

#include "app/words/DisplayText.h"
#include "gui/look/Colours.h"
#include "gui/look/StateMark.h"
#include "gui/table/model/NaturalOrder.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/wall/WallTiles.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
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
constexpr float kCalmShare = 0.45F; // healthy cells are paler than problems

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
    connect(proxy, &QAbstractItemModel::rowsInserted, this, &HealthMap::rebuild); // the rows in m_rows must exist
    connect(proxy, &QAbstractItemModel::rowsRemoved, this, &HealthMap::rebuild);
    connect(proxy, &QAbstractItemModel::layoutChanged, this, &HealthMap::rebuild);
    connect(proxy, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &topLeft) {
        if (topLeft.column() < columnIndex(kFirstLiveColumn)) // names and tags, which results don't change
            rebuildSoon();
        viewport()->update();
    });
    rebuild();
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
    arrange();
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

QRect HealthMap::cellRect(int position) const
{
    const auto after = std::upper_bound(m_groups.begin(), m_groups.end(), position,
                                        [](int place, const Group &group) { return place < group.first; });
    const Group &group = *std::prev(after);
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

void HealthMap::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    for (const Group &group : m_groups)
        paintGroup(&painter, group, event->rect());
}

void HealthMap::paintGroup(QPainter *painter, const Group &group, const QRect &exposed) const
{
    const int top = group.top - verticalScrollBar()->value();
    const int lines = (group.size + columns() - 1) / columns();
    if (top > exposed.bottom() || top + titleHeight() + lines * m_cell < exposed.top())
        return;
    const auto problems = std::count_if(m_rows.begin() + group.first, m_rows.begin() + group.first + group.size,
                                        [this](int row) { return isProblem(m_proxy->row(row)); });
    QFont font = this->font();
    font.setBold(true);
    painter->setFont(font);
    const QString tag = group.tag.isEmpty() ? tr("Without tag") : displayLine(group.tag);
    const QString title = problems > 0 ? tr("%1 – %2 of %3 with a problem", "tag and numbers of targets")
                                             .arg(tag, QString::number(problems), QString::number(group.size))
                                       : tr("%1 – %2", "tag and number of targets").arg(tag, QString::number(group.size));
    painter->setPen(problems > 0 ? palette().color(QPalette::Text) : mutedColour(palette()));
    painter->drawText(QRect(kMapMargin, top, viewport()->width() - 2 * kMapMargin, titleHeight()),
                      Qt::AlignLeading | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(title, Qt::ElideRight, viewport()->width() - 2 * kMapMargin));
    for (int i = group.first; i < group.first + group.size; ++i) {
        const QRect place = cellRect(i);
        if (place.intersects(exposed))
            paintCell(painter, place, m_proxy->row(m_rows[static_cast<size_t>(i)]));
    }
}

//! Paints a healthy target as a pale square, and all others as their mark, whose shape doesn't depend on colours.
void HealthMap::paintCell(QPainter *painter, const QRect &place, const ResultRow &row) const
{
    const MarkState state = row.markState();
    const QColor ink = stateColour(state, isDark(palette()));
    if (state == MarkState::Up) {
        painter->fillRect(place, mixed(palette().color(QPalette::Base), ink, kCalmShare));
    } else {
        painter->fillRect(place, changeHighlightColour(palette(), state, 1));
        painter->drawPixmap(place.topLeft(),
                            markPixmap(state, row.isSoft(), place.width(), painter->device()->devicePixelRatio(), ink));
    }
    if (row.target->id != m_current)
        return;
    painter->setPen(QPen(palette().color(QPalette::Text), kCellAccentWidth));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(place.adjusted(0, 0, -1, -1));
}

void HealthMap::setCurrent(int position)
{
    if (position < 0 || position >= static_cast<int>(m_rows.size()))
        return;
    const ResultRow &row = m_proxy->row(m_rows[static_cast<size_t>(position)]);
    m_current = row.target->id;
    const QRect place = cellRect(position);
    QScrollBar *bar = verticalScrollBar();
    if (place.top() < titleHeight())
        bar->setValue(bar->value() + place.top() - titleHeight());
    else if (place.bottom() > viewport()->height() - kMapMargin)
        bar->setValue(bar->value() + place.bottom() - viewport()->height() + kMapMargin);
    setAccessibleDescription(tr("%1: %2", "target and state").arg(displayLine(row.target->name), row.stateText()));
    QAccessibleEvent announcement(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&announcement);
    viewport()->update();
}

void HealthMap::stepToProblem(int step)
{
    const int count = static_cast<int>(m_rows.size());
    int position = positionOf(m_rows, *m_proxy, m_current);
    if (position < 0 && step < 0)
        position = count;
    for (int i = 0; i < count; ++i) {
        position = (position + step + count) % count;
        if (isProblem(m_proxy->row(m_rows[static_cast<size_t>(position)])))
            return setCurrent(position);
    }
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
        const QString text = displayLine(row.target->name) + u'\n' + row.stateText() + u'\n' + row.summary();
        QToolTip::showText(help->globalPos(), text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")), this,
                           cellRect(position));
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
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace watchkeeper

#include "moc_HealthMap.cpp"
