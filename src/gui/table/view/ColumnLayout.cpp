// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/view/ColumnLayout.h"

#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "app/words/DisplayText.h"
#include "gui/look/Appearance.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultColumn.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/table/view/ResultsHeader.h"
#include "gui/table/view/ResultsView.h"
#include "model/base/ShortText.h"

#include <QAbstractItemDelegate>
#include <QActionGroup>
#include <QHeaderView>
#include <QInputDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTableView>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! [px] The maximum width of a column in a stored layout, which is wider than any screen.
constexpr int kMaxColumnPixels = 4'000;
constexpr qsizetype kMaxLayoutName = 40; //!< [characters] in a menu
constexpr int kMinResultCharacters = 24; //!< [characters] minimum width of the result column; shorter text would be meaningless

// The default order from the left. Columns that are hidden by default are next to related columns.
constexpr std::array<ResultColumn, kResultColumnCount> kDefaultColumnOrder{
    ResultColumn::Mark,    ResultColumn::Name,    ResultColumn::Kind,   ResultColumn::Address,
    ResultColumn::Host,    ResultColumn::Tags,    ResultColumn::Result, ResultColumn::Status,
    ResultColumn::Attempt, ResultColumn::Since,   ResultColumn::Time,   ResultColumn::Queue,
    ResultColumn::Dns,     ResultColumn::Connect, ResultColumn::Tls,    ResultColumn::Send,
    ResultColumn::Wait,    ResultColumn::Receive, ResultColumn::Trend,  ResultColumn::Heartbeat,
    ResultColumn::Day,     ResultColumn::Week,    ResultColumn::Month,  ResultColumn::CustomUptime,
    ResultColumn::Checked, ResultColumn::Next,    ResultColumn::Every,  ResultColumn::CertificateDays};

//! Returns a text that is as wide as the widest usual values of a numeric column.
QString longestText(ResultColumn column)
{
    switch (column) {
    case ResultColumn::Attempt:
        return u"10 of 10"_s;
    case ResultColumn::Day:
    case ResultColumn::Week:
    case ResultColumn::Month:
    case ResultColumn::CustomUptime:
        return u"99.999 %"_s;
    case ResultColumn::Checked:
        return u"checking… "_s;
    case ResultColumn::CertificateDays:
        return u"9999"_s;
    default:
        return u"59 min 59 s"_s;
    }
}

int titleWidth(const QTableView *view, ResultColumn column)
{
    const int spaceForSortMark = 5 * view->fontMetrics().averageCharWidth();
    return view->horizontalHeader()->fontMetrics().horizontalAdvance(columnTitle(column)) + spaceForSortMark;
}

int initialColumnWidth(const QTableView *view, ResultColumn column)
{
    const int character = view->fontMetrics().averageCharWidth();
    if (column == ResultColumn::Name || column == ResultColumn::Address)
        return 32 * character;
    if (column == ResultColumn::Mark || isPicture(column))
        return view->itemDelegateForColumn(columnIndex(column))->sizeHint({}, {}).width();
    if (!alignsTrailing(column))
        return std::max(titleWidth(view, column), (column == ResultColumn::Kind ? 16 : 20) * character);
    return std::max(titleWidth(view, column), view->fontMetrics().horizontalAdvance(longestText(column)) + 4 * character);
}

//! Returns the column of an entry in a stored layout; nullopt for columns that this version doesn't have.
std::optional<ResultColumn> columnOf(const QJsonValue &entry)
{
    return columnFromKey(entry["column"_L1].toString(), entry["text"_L1].toBool());
}

void moveColumn(QHeaderView *header, ResultColumn column, int visualIndex)
{
    header->moveSection(header->visualIndex(columnIndex(column)), visualIndex);
}

ResultsProxy *proxyOf(const QTableView *view)
{
    return qobject_cast<ResultsProxy *>(view->model());
}

QJsonObject sortKeyToJson(const SortKey &key)
{
    return {{u"sortedBy"_s, columnKey(key.column)}, {u"descending"_s, key.order == Qt::DescendingOrder}};
}

//! Returns the columns by which a stored layout sorts; empty if it doesn't say so.
QList<SortKey> savedSortKeys(const QJsonObject &layout, const QList<ResultColumn> &columns)
{
    QList<SortKey> keys;
    QJsonArray entries = layout.value("alsoSortedBy"_L1).toArray();
    entries.prepend(layout);
    for (const QJsonValue &entry : std::as_const(entries)) {
        const QString key = entry["sortedBy"_L1].toString();
        // The list of columns knows whether a value is sorted by text.
        const auto listed =
            std::find_if(columns.begin(), columns.end(), [&key](ResultColumn column) { return columnKey(column) == key; });
        if (listed != columns.end())
            keys.append({*listed, entry["descending"_L1].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder});
    }
    return keys;
}

} // namespace

void resetColumns(QTableView *view)
{
    QHeaderView *header = view->horizontalHeader();
    for (size_t i = 0; i < kDefaultColumnOrder.size(); ++i) {
        const ResultColumn column = kDefaultColumnOrder[i];
        moveColumn(header, column, static_cast<int>(i));
        header->setSectionHidden(columnIndex(column), !isShownByDefault(column));
        if (column != ResultColumn::Result) // the result column takes the remaining width
            header->resizeSection(columnIndex(column), initialColumnWidth(view, column));
    }
    for (int section = kResultColumnCount; section < header->count(); ++section)
        header->hideSection(section);
    header->setSectionResizeMode(columnIndex(ResultColumn::Mark), QHeaderView::Fixed);
    stretchResultColumn(view);
    view->sortByColumn(columnIndex(ResultColumn::Mark), Qt::AscendingOrder);
}

void stretchResultColumn(QTableView *view)
{
    QHeaderView *header = view->horizontalHeader();
    const int result = columnIndex(ResultColumn::Result);
    const int minWidth = kMinResultCharacters * view->fontMetrics().averageCharWidth();
    const int others = header->length() - header->sectionSize(result);
    const bool fits = view->viewport()->width() - others >= minWidth;
    const auto mode = fits ? QHeaderView::Stretch : QHeaderView::Interactive;
    if (header->sectionResizeMode(result) != mode)
        header->setSectionResizeMode(result, mode);
    if (!fits && !header->isSectionHidden(result) && header->sectionSize(result) < minWidth)
        header->resizeSection(result, minWidth);
}

void yieldColumns(QTableView *view, const QSet<int> &pinned, YieldedWidths *yielded)
{
    QHeaderView *header = view->horizontalHeader();
    const int result = columnIndex(ResultColumn::Result);
    if (header->isSectionHidden(result))
        return;
    int missing = header->length() - header->sectionSize(result) + kMinResultCharacters * view->fontMetrics().averageCharWidth()
        - view->viewport()->width();
    for (auto it = yielded->cbegin(); it != yielded->cend(); ++it)
        missing += it.value() - header->sectionSize(it.key()); // hidden sections have no width
    for (const ResultColumn column : {ResultColumn::Day, ResultColumn::Kind, ResultColumn::Checked, ResultColumn::Trend}) {
        const int section = columnIndex(column);
        const bool hasYielded = yielded->contains(section);
        if (header->sectionSize(section) == 0 && !hasYielded)
            continue; // hidden by the user, or about to be
        const int width = hasYielded ? yielded->value(section) : header->sectionSize(section);
        const bool yields = missing > 0 && !pinned.contains(section);
        missing -= yields ? width : 0;
        if (yields)
            yielded->insert(section, width);
        else
            yielded->remove(section);
        header->setSectionHidden(section, yields);
    }
    const int heartbeat = columnIndex(ResultColumn::Heartbeat);
    if (header->isSectionHidden(heartbeat))
        return;
    const int width = yielded->value(heartbeat, header->sectionSize(heartbeat));
    const int given = std::clamp(missing, 0, width / 2); // still shows the latest results
    header->resizeSection(heartbeat, width - given);
    if (given > 0)
        yielded->insert(heartbeat, width);
    else
        yielded->remove(heartbeat);
}

void fitValueColumn(QTableView *view, ResultColumn column)
{
    constexpr int kMinValueCharacters = 16; // leaves room for longer values
    constexpr int kMaxValueCharacters = 40;
    const int character = view->fontMetrics().averageCharWidth();
    const int section = columnIndex(column);
    view->resizeColumnToContents(section);
    view->setColumnWidth(
        section, std::clamp(view->columnWidth(section), kMinValueCharacters * character, kMaxValueCharacters * character));
}

void fitColumns(QTableView *view)
{
    QHeaderView *header = view->horizontalHeader();
    for (int section = 0; section < header->count(); ++section) {
        if (!header->isSectionHidden(section) && header->sectionResizeMode(section) == QHeaderView::Interactive)
            view->resizeColumnToContents(section);
    }
}

QByteArray columnLayout(const QTableView *view, const YieldedWidths &yielded, Grouping grouping,
                        const std::optional<QStringList> &folded)
{
    const QHeaderView *header = view->horizontalHeader();
    QJsonArray columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int section = header->logicalIndex(visual);
        const auto column = static_cast<ResultColumn>(section);
        const bool isHidden = header->isSectionHidden(section) && !yielded.contains(section);
        if (isValueColumn(column) && isHidden) // the user has removed it
            continue;
        // The width of the column that takes the remaining width depends on the window.
        const bool isStretched = header->sectionResizeMode(section) == QHeaderView::Stretch;
        const int width = isHidden || isStretched ? 0 : yielded.value(section, header->sectionSize(section));
        QJsonObject entry{{u"column"_s, columnKey(column)}, {u"shown"_s, !isHidden}, {u"width"_s, width}};
        if (isValueColumn(column))
            entry.insert(u"text"_s, sortsByText(column));
        columns.append(entry);
    }
    const QList<SortKey> keys = proxyOf(view)->sortKeys();
    QJsonObject layout = sortKeyToJson(keys.first());
    layout.insert(u"columns"_s, columns);
    layout.insert(u"uptimeDays"_s, customUptimeDays());
    layout.insert(u"groupedBy"_s, groupingKey(grouping));
    QJsonArray furtherKeys;
    for (const SortKey &key : keys.mid(1))
        furtherKeys.append(sortKeyToJson(key));
    if (!furtherKeys.isEmpty())
        layout.insert(u"alsoSortedBy"_s, furtherKeys);
    if (folded)
        layout.insert(u"folded"_s, QJsonArray::fromStringList(*folded));
    return QJsonDocument(layout).toJson(QJsonDocument::Compact);
}

SavedGroups savedGroups(const QByteArray &layout)
{
    const QJsonObject object = QJsonDocument::fromJson(layout).object();
    SavedGroups groups;
    if (object.contains("groupedBy"_L1))
        groups.grouping = groupingFromKey(object.value("groupedBy"_L1).toString());
    if (object.contains("folded"_L1))
        groups.folded = object.value("folded"_L1).toVariant().toStringList();
    return groups;
}

int savedUptimeDays(const QByteArray &layout)
{
    return QJsonDocument::fromJson(layout)["uptimeDays"_L1].toInt();
}

QList<ResultColumn> savedColumns(const QByteArray &layout)
{
    QList<ResultColumn> saved;
    const QJsonArray columns = QJsonDocument::fromJson(layout)["columns"_L1].toArray();
    for (const QJsonValue &entry : columns) {
        if (const std::optional<ResultColumn> column = columnOf(entry))
            saved.append(*column);
    }
    return saved;
}

void setColumnLayout(QTableView *view, const QByteArray &layout)
{
    const QJsonObject object = QJsonDocument::fromJson(layout).object();
    QHeaderView *header = view->horizontalHeader();
    int visual = 0;
    const QJsonArray columns = object.value("columns"_L1).toArray();
    for (int section = kResultColumnCount; !columns.isEmpty() && section < header->count(); ++section)
        header->hideSection(section);
    for (const QJsonValue &value : columns) {
        const std::optional<ResultColumn> column = columnOf(value);
        if (!column)
            continue;
        moveColumn(header, *column, visual++);
        // The name column is always shown. Without it, rows couldn't be identified, and users might not know how to show it again.
        const bool isShown = value["shown"_L1].toBool() || *column == ResultColumn::Name;
        header->setSectionHidden(columnIndex(*column), !isShown);
        const int width = value["width"_L1].toInt();
        if (width > 0 && header->sectionResizeMode(columnIndex(*column)) == QHeaderView::Interactive)
            header->resizeSection(columnIndex(*column), std::clamp(width, header->minimumSectionSize(), kMaxColumnPixels));
    }
    if (const QList<SortKey> keys = savedSortKeys(object, savedColumns(layout)); !keys.isEmpty())
        qobject_cast<ResultsHeader *>(header)->setSortKeys(keys);
}

GroupMenu::GroupMenu(ResultsView *view, QWidget *parent)
    : QMenu(tr("Group &by"), parent)
    , m_view(view)
{
    setObjectName(u"groupMenu"_s);
    setToolTipsVisible(true);
    auto *group = new QActionGroup(this);
    const auto add = [this, group](Grouping grouping, const QString &text, const QString &toolTip) {
        auto *action = new QAction(text, group);
        action->setObjectName(u"groupBy-"_s + groupingKey(grouping));
        action->setCheckable(true);
        action->setData(static_cast<int>(grouping));
        action->setToolTip(toolTip);
        connect(action, &QAction::triggered, m_view, [this, grouping] { proxyOf(m_view)->setGrouping(grouping); });
        addAction(action);
    };
    add(Grouping::State, tr("&State"), tr("Problems, up, paused and so on, while the table is sorted by state"));
    add(Grouping::Tag, tr("&Tag"), tr("The first tag of each target"));
    add(Grouping::Kind, tr("T&ype"), tr("The type of check"));
    add(Grouping::None, tr("&None", "grouping"), tr("All rows in one list"));
    addSeparator();
    m_foldActions = {addAction(tr("&Expand all"), this, [this] { setAllFolded(false); }),
                     addAction(tr("&Collapse all"), this, [this] { setAllFolded(true); })};
    m_foldActions.first()->setObjectName(u"actionExpandGroups"_s);
    m_foldActions.last()->setObjectName(u"actionCollapseGroups"_s);
    m_foldActions.first()->setToolTip(tr("Show the rows of all groups"));
    m_foldActions.last()->setToolTip(tr("Show only the headings of groups"));
    connect(this, &QMenu::aboutToShow, this, &GroupMenu::updateActions);
}

void GroupMenu::updateActions()
{
    for (QAction *action : actions()) {
        if (action->isCheckable())
            action->setChecked(action->data().toInt() == static_cast<int>(proxyOf(m_view)->grouping()));
    }
    for (QAction *action : std::as_const(m_foldActions))
        action->setEnabled(!proxyOf(m_view)->groupKeys().isEmpty());
}

//! Other groupings keep their folded groups.
void GroupMenu::setAllFolded(bool folded)
{
    ResultsProxy *proxy = proxyOf(m_view);
    const QStringList groups = proxy->groupKeys();
    QStringList keys = proxy->foldedKeys();
    keys.removeIf([&groups](const QString &key) { return groups.contains(key); });
    proxy->setFoldedKeys(folded ? keys + groups : keys);
}

LayoutsMenu::LayoutsMenu(ResultsView *view, Settings *settings, QWidget *parent)
    : QMenu(tr("Colu&mn layouts"), parent)
    , m_view(view)
    , m_settings(settings)
{
    setObjectName(u"layoutsMenu"_s);
    connect(this, &QMenu::aboutToShow, this, &LayoutsMenu::fill);
    fill();
}

QJsonObject LayoutsMenu::layouts() const
{
    return m_settings->value(setting::kColumnLayouts).toObject();
}

void LayoutsMenu::store(const QJsonObject &layouts)
{
    m_settings->set(setting::kColumnLayouts, layouts);
}

void LayoutsMenu::fill()
{
    clear();
    const QJsonObject known = layouts();
    const QString shown = QString::fromUtf8(m_view->saveColumns(false));
    const auto add = [this](const QString &name, const QString &text, auto &&action) {
        QAction *added = addAction(text, this, action);
        added->setObjectName(name);
        return added;
    };
    add(u"saveLayout"_s, tr("&Save as…"), [this] {
        askForName(tr("Save column layout"), tr("&Name (replaces any layout with the same name):"), {}, &LayoutsMenu::save);
    });
    addSeparator();
    for (const QString &name : known.keys()) {
        QAction *use = add(u"layout-"_s + name, menuText(shortened(name, kMaxLayoutName)), [this, name] { apply(name); });
        use->setCheckable(true);
        use->setChecked(name == m_current || (m_current.isEmpty() && known.value(name) == shown));
        if (use->isChecked())
            m_current = name;
    }
    addSeparator();
    const bool hasCurrent = known.contains(m_current);
    const QString current = menuText(shortened(m_current, kMaxLayoutName));
    QAction *update =
        add(u"updateLayout"_s, hasCurrent ? tr("&Update “%1”").arg(current) : tr("&Update"), [this] { save(m_current); });
    update->setEnabled(hasCurrent && known.value(m_current) != shown);
    QAction *change = add(u"renameLayout"_s, hasCurrent ? tr("&Rename “%1”…").arg(current) : tr("&Rename…"), [this] {
        askForName(tr("Rename column layout"), tr("&New name:"), m_current, &LayoutsMenu::rename);
    });
    QAction *drop = add(u"removeLayout"_s, hasCurrent ? tr("Re&move “%1”").arg(current) : tr("Re&move"), [this] { remove(); });
    for (QAction *action : {change, drop})
        action->setEnabled(hasCurrent);
    const QString removed = menuText(shortened(m_removed.first, kMaxLayoutName));
    add(u"restoreLayout"_s, removed.isEmpty() ? tr("U&ndo removal") : tr("U&ndo removal of “%1”").arg(removed), [this] {
        restoreRemoved();
    })->setEnabled(!removed.isEmpty() && !known.contains(m_removed.first));
    addSeparator();
    add(u"resetLayout"_s, tr("Reset to &default"), [this] {
        m_current.clear();
        m_view->resetColumns();
        proxyOf(m_view)->setGrouping(Grouping::State);
    });
}

void LayoutsMenu::askForName(const QString &title, const QString &label, const QString &name,
                             void (LayoutsMenu::*use)(const QString &))
{
    auto *dialog = new QInputDialog(m_view->window());
    dialog->setObjectName(u"layoutName"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextValue(name);
    dialog->setOkButtonText(tr("&Save"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, use](const QString &text) {
        if (!text.simplified().isEmpty())
            (this->*use)(text.simplified());
    });
    dialog->open();
}

void LayoutsMenu::save(const QString &name)
{
    QJsonObject all = layouts();
    all.insert(name, QString::fromUtf8(m_view->saveColumns(false)));
    store(all);
    m_current = name;
}

void LayoutsMenu::rename(const QString &name)
{
    QJsonObject all = layouts();
    if (name == m_current || !all.contains(m_current))
        return;
    if (all.contains(name)) {
        emit notice(tr("A column layout named “%1” already exists.").arg(displayLine(name)));
        return;
    }
    all.insert(name, all.take(m_current));
    store(all);
    m_current = name;
}

void LayoutsMenu::remove()
{
    QJsonObject all = layouts();
    m_removed = {m_current, all.take(m_current).toString()};
    store(all);
    emit notice(tr("Removed the column layout “%1”. Undo this in View, Column layouts.").arg(displayLine(m_current)));
    m_current.clear();
}

void LayoutsMenu::restoreRemoved()
{
    QJsonObject all = layouts();
    const auto [name, content] = std::exchange(m_removed, {});
    all.insert(name, content);
    store(all);
}

void LayoutsMenu::apply(const QString &name)
{
    m_current = name;
    m_view->restoreColumns(layouts().value(name).toString().toUtf8());
}

} // namespace watchkeeper

#include "moc_ColumnLayout.cpp"
