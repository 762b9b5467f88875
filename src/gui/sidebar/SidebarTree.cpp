// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sidebar/SidebarTree.h"

#include "gui/look/StateMark.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/TableActions.h"
#include "gui/table/model/ResultTexts.h"
#include "gui/table/model/ResultsOrder.h"
#include "gui/table/model/TargetMime.h"

#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QHash>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class Tally
{
public:
    void add(const QString &name)
    {
        NamedCount &counted = m_counts[name.toCaseFolded()];
        if (counted.count++ == 0)
            counted.name = name;
    }
    QList<NamedCount> sorted() const
    {
        const QCollator collator = naturalCollator();
        QList<NamedCount> list = m_counts.values();
        std::sort(list.begin(), list.end(), [&collator](const NamedCount &a, const NamedCount &b) {
            const int compared = collator.compare(a.name, b.name);
            return compared != 0 ? compared < 0 : a.name < b.name;
        });
        return list;
    }

private:
    QHash<QString, NamedCount> m_counts;
};

} // namespace

SidebarCounts countTagsAndKinds(const ResultsModel &model)
{
    SidebarCounts counts;
    Tally tags;
    Tally kinds;
    for (int row = 0; row < model.rowCount(); ++row) {
        const Target &target = *model.row(row).target;
        kinds.add(target.kind);
        for (const QString &tag : target.tags)
            tags.add(tag);
        counts.untagged += target.tags.isEmpty() ? 1 : 0;
    }
    counts.tags = tags.sorted();
    counts.kinds = kinds.sorted();
    return counts;
}

namespace {

constexpr int kNameColumn = 0;
constexpr int kCountColumn = 1;
constexpr int kSidebarLineGap = 8; // [px] added to the height of the text
constexpr int kCountGap = 8;       // [px] space before a count
constexpr int kManyTargets = 10'000;
constexpr int kEntryRole = Qt::UserRole + 1;
constexpr int kCountRole = Qt::UserRole + 2;

struct StateLine
{
    MarkState mark;
    bool isUnconfirmed = false; //!< whether the line counts the problems that aren't confirmed yet

    FilterState state() const { return isUnconfirmed ? FilterState::Unconfirmed : filterStateOf(mark); }
};

// Ordered by severity. Lines are shown only while a target is in that state or the filter names it.
constexpr StateLine kStateLines[]{
    {MarkState::Down},       {MarkState::Degraded},    {MarkState::Unknown}, {MarkState::Unreachable}, {MarkState::Down, true},
    {MarkState::Unobserved}, {MarkState::Maintenance}, {MarkState::Pending}, {MarkState::Up},          {MarkState::Paused}};

//! Makes the lines about as high as the rows of the table.
class LineDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int gap = index.column() == kCountColumn ? kCountGap : 0;
        return {QStyledItemDelegate::sizeHint(option, index).width() + gap, option.fontMetrics.height() + kSidebarLineGap};
    }

protected:
    //! Paints selected lines like others on a tint. Otherwise, the style would use icons for a strong colour.
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto *tree = qobject_cast<const SidebarTree *>(option->widget);
        if (index.column() == kNameColumn && tree && tree->isFolded())
            option->text.clear();
        if (!(option->state & QStyle::State_Selected))
            return;
        option->state &= ~QStyle::State_Selected;
        option->backgroundBrush = option->palette.color(QPalette::Highlight);
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::HighlightedText));
    }
};

SidebarEntry entryOf(const QTreeWidgetItem *item)
{
    return item ? item->data(kNameColumn, kEntryRole).value<SidebarEntry>() : SidebarEntry();
}

SidebarEntry valueEntry(FilterKey key, const QString &value)
{
    return {SidebarEntry::Role::Value, key, value};
}

//! Returns the icon of a state, muted while no target is in that state.
QIcon sidebarIcon(const StateLine &line, bool isMuted)
{
    if (isMuted || line.isUnconfirmed)
        return tintedIcon(markPath(line.mark, line.isUnconfirmed), mutedColour);
    return stateIcon(line.mark);
}

} // namespace

SidebarTree::SidebarTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"sidebar"_s);
    setAccessibleName(tr("Filters by state, tag and type"));
    setColumnCount(2);
    setHeaderHidden(true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(kNameColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(kCountColumn, QHeaderView::ResizeToContents);
    setFrameShape(NoFrame);
    setSelectionMode(MultiSelection);
    setAllColumnsShowFocus(true);
    setUniformRowHeights(true);
    setItemDelegate(new LineDelegate(this));
    setIndentation(fontMetrics().height());
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragDropMode(DropOnly);
    setDropIndicatorShown(false); // SidebarTree paints its own indicator around the entire line
    m_all = addItem(nullptr, {SidebarEntry::Role::All, FilterKey::Text, {}}, tr("All"), actionIcon(u"list"_s));
    addStates();
    m_tags = addItem(nullptr, {SidebarEntry::Role::Tags, FilterKey::Tag, {}}, tr("Tags"), actionIcon(u"tag"_s));
    m_kinds = addItem(nullptr, {SidebarEntry::Role::Kinds, FilterKey::Kind, {}}, tr("Types"), actionIcon(u"folder"_s));
    setCurrentItem(m_all);
    for (QTreeWidgetItem *group : {m_tags, m_kinds}) {
        group->setChildIndicatorPolicy(QTreeWidgetItem::DontShowIndicatorWhenChildless);
        group->setExpanded(true);
    }
    markAll();
}

QTreeWidgetItem *SidebarTree::addItem(QTreeWidgetItem *parent, const SidebarEntry &entry, const QString &text,
                                      const QIcon &icon)
{
    auto *item = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(this);
    item->setText(kNameColumn, text);
    item->setToolTip(kNameColumn, plainToolTip(text));
    item->setIcon(kNameColumn, icon);
    item->setData(kNameColumn, kEntryRole, QVariant::fromValue(entry));
    item->setTextAlignment(kCountColumn, Qt::AlignTrailing | Qt::AlignVCenter);
    return item;
}

void SidebarTree::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitWidth();
    if (event->type() != QEvent::PaletteChange)
        return;
    for (QTreeWidgetItemIterator item(this); *item; ++item)
        (*item)->setForeground(kCountColumn, mutedColour(palette()));
}

void SidebarTree::addStates()
{
    for (const StateLine &line : kStateLines) {
        const QString text = line.isUnconfirmed ? tr("Unconfirmed", "problems") : stateLabel(line.mark);
        QTreeWidgetItem *item =
            addItem(nullptr, valueEntry(FilterKey::Is, filterStateWord(line.state())), text, sidebarIcon(line, true));
        item->setHidden(true);
    }
}

QSize SidebarTree::minimumSizeHint() const
{
    int word = 0;
    for (int i = 0; i < int(std::size(kStateLines)); ++i)
        word = std::max(word, sizeHintForIndex(model()->index(1 + i, kNameColumn)).width());
    const int all = m_all->data(kCountColumn, kCountRole).toInt();
    const QString many = QLocale().toString(m_isFolded ? all : std::max(kManyTargets, all));
    const int margins = 2 * (style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1);
    const int count = fontMetrics().horizontalAdvance(many) + margins + kCountGap;
    const int scrollBar = m_isFolded ? 0 : style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return {indentation() + word + count + scrollBar, QTreeWidget::minimumSizeHint().height()};
}

void SidebarTree::setFolded(bool folded)
{
    if (std::exchange(m_isFolded, folded) == folded)
        return;
    setIndentation(folded ? 0 : fontMetrics().height());
    for (QTreeWidgetItem *group : {m_tags, m_kinds})
        group->setHidden(folded);
    fitWidth();
    scheduleDelayedItemsLayout();
}

void SidebarTree::fitWidth()
{
    if (m_isFolded)
        return setFixedWidth(minimumSizeHint().width());
    setMinimumWidth(0);
    setMaximumWidth(QWIDGETSIZE_MAX);
}

void SidebarTree::setCount(QTreeWidgetItem *item, int count)
{
    const QVariant counted = item->data(kCountColumn, kCountRole);
    if (counted.isValid() && counted.toInt() == count)
        return;
    item->setData(kCountColumn, kCountRole, count);
    item->setText(kCountColumn, QLocale().toString(count));
    item->setForeground(kCountColumn, mutedColour(palette()));
    markItem(item);
    if (item == m_all)
        fitWidth();
}

void SidebarTree::setStates(const StateCounts &counts, int all)
{
    setCount(m_all, all);
    for (int i = 0; i < int(std::size(kStateLines)); ++i) {
        const StateLine &line = kStateLines[i];
        QTreeWidgetItem *item = topLevelItem(1 + i);
        const int count = line.isUnconfirmed ? counts.beingConfirmed() : counts.count(line.mark);
        const bool wasEmpty = item->data(kCountColumn, kCountRole).toInt() == 0;
        setCount(item, count);
        if (wasEmpty != (count == 0))
            item->setIcon(kNameColumn, sidebarIcon(line, count == 0));
    }
    updateVisibility();
}

//! Hides the states of no target, unless the filter names them.
void SidebarTree::updateVisibility()
{
    for (int i = 0; i < int(std::size(kStateLines)); ++i) {
        QTreeWidgetItem *item = topLevelItem(1 + i);
        const bool isNamed = item->isSelected() || item->font(kNameColumn).strikeOut();
        item->setHidden(item->data(kCountColumn, kCountRole).toInt() == 0 && !isNamed);
    }
}

void SidebarTree::setCounts(const SidebarCounts &counts)
{
    QList<SidebarEntry> tags;
    QList<NamedCount> tagCounts = counts.tags;
    for (const NamedCount &tag : counts.tags)
        tags.append(valueEntry(FilterKey::Tag, tag.name));
    if (counts.untagged > 0 && !tags.isEmpty()) {
        tags.append(valueEntry(FilterKey::Is, filterStateWord(FilterState::Untagged)));
        tagCounts.append({tr("Untagged"), counts.untagged});
    }
    QList<NamedCount> sortedKinds = counts.kinds;
    const QCollator collator = naturalCollator();
    std::ranges::stable_sort(sortedKinds, [&](const NamedCount &a, const NamedCount &b) {
        return collator.compare(kindTitle(a.name), kindTitle(b.name)) < 0;
    });
    QList<SidebarEntry> kinds;
    QList<NamedCount> kindCounts;
    for (const NamedCount &kind : std::as_const(sortedKinds)) {
        kinds.append(valueEntry(FilterKey::Kind, kind.name));
        kindCounts.append({kindTitle(kind.name), kind.count});
    }
    fillGroup(m_tags, tags, tagCounts);
    fillGroup(m_kinds, kinds, kindCounts);
    markAll();
}

void SidebarTree::fillGroup(QTreeWidgetItem *group, const QList<SidebarEntry> &entries, const QList<NamedCount> &counts)
{
    const SidebarEntry current = entryOf(currentItem());
    QList<SidebarEntry> before;
    for (int i = 0; i < group->childCount(); ++i)
        before.append(entryOf(group->child(i)));
    if (before != entries) {
        m_pressedItem = nullptr;
        setDropTarget(nullptr);
        qDeleteAll(group->takeChildren());
        for (int i = 0; i < entries.size(); ++i) {
            QTreeWidgetItem *item = addItem(group, entries.at(i), counts.at(i).name, {});
            if (entries.at(i) == current)
                setCurrentItem(item);
        }
    }
    for (int i = 0; i < entries.size(); ++i)
        setCount(group->child(i), counts.at(i).count);
}

void SidebarTree::showFilter(const Filter &filter)
{
    m_filter = filter;
    markAll();
    updateVisibility();
}

void SidebarTree::markAll()
{
    for (QTreeWidgetItemIterator it(this); *it; ++it)
        markItem(*it);
}

//! Highlights the item if the filter includes it, and strikes it out if the filter excludes it.
void SidebarTree::markItem(QTreeWidgetItem *item)
{
    const SidebarEntry entry = entryOf(item);
    FilterChoice choice = FilterChoice::None;
    if (entry.role == SidebarEntry::Role::All)
        choice = m_filter.isEmpty() ? FilterChoice::Required : FilterChoice::None;
    else if (entry.role == SidebarEntry::Role::Value)
        choice = choiceOf(m_filter, entry.key, entry.value);
    item->setSelected(choice == FilterChoice::Required);
    QFont font;
    font.setStrikeOut(choice == FilterChoice::Excluded);
    item->setFont(kNameColumn, font);
    const QString counted = item->text(kCountColumn).isEmpty()
        ? item->text(kNameColumn)
        : tr("%1: %2", "line of the sidebar, spoken").arg(item->text(kNameColumn), item->text(kCountColumn));
    const QString spoken = choice == FilterChoice::Excluded ? tr("%1, filtered out").arg(counted) : counted;
    item->setData(kNameColumn, Qt::AccessibleTextRole, spoken);
}

QStringList SidebarTree::expandedGroups() const
{
    QStringList open;
    if (m_tags->isExpanded())
        open.append(u"tags"_s);
    if (m_kinds->isExpanded())
        open.append(u"kinds"_s);
    return open;
}

void SidebarTree::setExpandedGroups(const QStringList &groups)
{
    m_tags->setExpanded(groups.contains("tags"_L1));
    m_kinds->setExpanded(groups.contains("kinds"_L1));
}

//! Returns NoUpdate, because only the filter highlights lines.
QItemSelectionModel::SelectionFlags SidebarTree::selectionCommand(const QModelIndex &, const QEvent *) const
{
    return QItemSelectionModel::NoUpdate;
}

void SidebarTree::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isSpace = event->key() == Qt::Key_Space;
    if (!currentItem() || (!isEnter && !isSpace)) {
        QTreeWidget::keyPressEvent(event);
        return;
    }
    if (currentItem()->childCount() > 0)
        currentItem()->setExpanded(!currentItem()->isExpanded());
    else
        emit entryChosen(entryOf(currentItem()), isSpace || event->modifiers().testFlag(Qt::ControlModifier));
}

//! Returns the line at the position; null if there is none, or if the position is on its expand arrow.
QTreeWidgetItem *SidebarTree::lineAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    return index.isValid() && visualRect(index).contains(position) ? itemFromIndex(index) : nullptr;
}

void SidebarTree::mousePressEvent(QMouseEvent *event)
{
    m_pressedItem = event->button() == Qt::LeftButton ? lineAt(event->position().toPoint()) : nullptr;
    QTreeWidget::mousePressEvent(event);
}

void SidebarTree::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeWidget::mouseReleaseEvent(event);
    QTreeWidgetItem *released = lineAt(event->position().toPoint());
    QTreeWidgetItem *pressed = std::exchange(m_pressedItem, nullptr);
    if (event->button() != Qt::LeftButton || !pressed || pressed != released)
        return;
    if (pressed == m_tags || pressed == m_kinds)
        pressed->setExpanded(!pressed->isExpanded());
    else
        emit entryChosen(entryOf(pressed), event->modifiers().testFlag(Qt::ControlModifier));
}

void SidebarTree::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    QTreeWidgetItem *item = isByKey ? currentItem() : itemAt(event->pos());
    const QPoint position = isByKey && item ? visualItemRect(item).center() : event->pos();
    emit menuRequested(entryOf(item), viewport()->mapToGlobal(position));
}

//! Returns the tag or the heading of the tags at the position; null for other lines. Targets can only be dropped on these.
QTreeWidgetItem *SidebarTree::tagAt(const QPoint &position) const
{
    QTreeWidgetItem *item = itemAt(position);
    return item == m_tags || entryOf(item).isTag() ? item : nullptr;
}

void SidebarTree::setDropTarget(QTreeWidgetItem *item)
{
    if (std::exchange(m_dropTarget, item) != item)
        viewport()->update();
}

void SidebarTree::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(containsTargets(event->mimeData()));
}

void SidebarTree::dragMoveEvent(QDragMoveEvent *event)
{
    setDropTarget(containsTargets(event->mimeData()) ? tagAt(event->position().toPoint()) : nullptr);
    event->setDropAction(Qt::CopyAction);
    event->setAccepted(m_dropTarget != nullptr);
}

void SidebarTree::dragLeaveEvent(QDragLeaveEvent *event)
{
    QTreeWidget::dragLeaveEvent(event);
    setDropTarget(nullptr);
}

void SidebarTree::dropEvent(QDropEvent *event)
{
    const QList<TargetId> ids = readTargets(event->mimeData());
    const QTreeWidgetItem *on = tagAt(event->position().toPoint());
    setDropTarget(nullptr);
    event->setDropAction(Qt::CopyAction);
    event->setAccepted(on && !ids.isEmpty());
    if (event->isAccepted())
        emit targetsDropped(ids, entryOf(on));
}

void SidebarTree::initViewItemOption(QStyleOptionViewItem *option) const
{
    QTreeWidget::initViewItemOption(option);
    option->palette = withTintedSelection(option->palette);
}

void SidebarTree::paintEvent(QPaintEvent *event)
{
    QTreeWidget::paintEvent(event);
    QPainter painter(viewport());
    const QList<QTreeWidgetItem *> selected = selectedItems();
    for (const QTreeWidgetItem *item : selected)
        paintSelectionEdge(&painter, viewport(), visualItemRect(item));
    if (!m_dropTarget)
        return;
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    QRect line = visualItemRect(m_dropTarget);
    line.setRight(viewport()->width());
    painter.drawRect(line.adjusted(1, 1, -2, -1));
}

} // namespace watchkeeper

#include "moc_SidebarTree.cpp"
