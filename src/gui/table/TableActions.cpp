// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/TableActions.h"

#include "checks/Registry.h"
#include "gui/look/DisplayPreferences.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/picker/PickerDialog.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/TableExport.h"
#include "gui/table/model/ResultValues.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/table/view/ColumnLayout.h"
#include "gui/table/view/ResultsHeader.h"
#include "gui/table/view/ResultsView.h"
#include "model/base/ShortText.h"
#include "model/filter/FilterEdit.h"
#include "targets/document/MaskedTarget.h"
#include "targets/document/TargetsDocument.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHash>
#include <QHeaderView>
#include <QInputDialog>
#include <QItemSelectionModel>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

class ResultsView;

//! \brief Copies the selected rows with the shown columns. Secrets are masked, and placeholders are kept.
class CopyMenu : public QMenu
{
    Q_OBJECT

public:
    //! \param view  must outlive the menu
    explicit CopyMenu(ResultsView *view, QWidget *parent = nullptr);

    //! Sets the default from the settings for targets that don't specify whether to verify TLS certificates.
    void setVerifiesTls(bool verifies) { m_verifiesTls = verifies; }

    //! Returns the action that copies as text, for Ctrl+C.
    QAction *copyAction() const { return m_copy; }

private:
    QAction *add(const QString &text, const QString &name, QString (CopyMenu::*content)() const);
    void updateActions();
    QString asText() const { return rowsIn(RowsFormat::Text); }
    QString asMarkdown() const { return rowsIn(RowsFormat::Markdown); }
    QString asCsv() const { return rowsIn(RowsFormat::Csv); }
    QString addresses() const;
    QString curlCommands() const;
    QString targetsAsJson() const;
    QString rowsIn(RowsFormat format) const;

    ResultsView *m_view;
    QAction *m_copy;
    QAction *m_curl;
    bool m_verifiesTls = true;
};

namespace {

std::optional<FilterKey> keyOf(ResultColumn column)
{
    switch (column) {
    case ResultColumn::Name:
        return FilterKey::Name;
    case ResultColumn::Kind:
        return FilterKey::Kind;
    case ResultColumn::Address:
        return FilterKey::Address;
    case ResultColumn::Host:
        return FilterKey::Host;
    case ResultColumn::Tags:
        return FilterKey::Tag;
    case ResultColumn::Mark:
        return FilterKey::Is;
    case ResultColumn::Result:
        return FilterKey::Text;
    default: // numeric columns have no filter, because nobody needs a filter for exactly 84.2 ms
        return std::nullopt;
    }
}

QStringList valuesOf(const ResultRow &row, ResultColumn column)
{
    if (column == ResultColumn::Tags)
        return row.target->tags;
    if (column == ResultColumn::Mark)
        return {filterStateWord(row.isBeingConfirmed() ? FilterState::Unconfirmed : filterStateOf(row.markState()))};
    return {columnValue(row, column).toString()};
}

} // namespace

FilterState filterStateOf(MarkState mark)
{
    switch (mark) {
    case MarkState::Up:
        return FilterState::Up;
    case MarkState::Degraded:
        return FilterState::Degraded;
    case MarkState::Down:
        return FilterState::Down;
    case MarkState::Unknown:
        return FilterState::Unknown;
    case MarkState::Unreachable:
        return FilterState::Unreachable;
    case MarkState::Unobserved:
        return FilterState::Unobserved;
    case MarkState::Maintenance:
        return FilterState::Maintenance;
    case MarkState::Paused:
        return FilterState::Paused;
    case MarkState::Pending:
        return FilterState::Pending;
    }
    Q_UNREACHABLE();
}

QList<CellFilter> cellFilters(const ResultRow &row, ResultColumn column)
{
    QList<CellFilter> filters;
    const std::optional<FilterKey> key = keyOf(column);
    if (!key)
        return filters;
    for (const QString &value : valuesOf(row, column)) {
        if (!value.trimmed().isEmpty())
            filters.append({*key, value});
    }
    return filters;
}

namespace {

constexpr qsizetype kMaxExampleLength = 40;
constexpr int kMaxCellFilters = 5; //!< limits the menu for targets with many tags

//! Returns the text for a menu item, with mnemonics escaped and shortened if necessary.
QString filterMenuText(const CellFilter &filter)
{
    constexpr qsizetype kMaxFilterTextLength = 60;
    return menuText(shortened(filterTermText(filter.key, filter.value), kMaxFilterTextLength));
}

} // namespace

TableActions::TableActions(ResultsView *view, const Menus &menus, QWidget *window)
    : QObject(window)
    , m_view(view)
    , m_copyMenu(new CopyMenu(view, window))
    , m_rowActions(menus.rowActions)
{
    addExport(menus, window);
    menus.edit->insertAction(menus.editMenuAnchor, m_copyMenu->copyAction());
    menus.edit->insertMenu(menus.editMenuAnchor, m_copyMenu);
    menus.view->addSeparator();
    menus.view->addMenu(new ColumnsMenu(view, window));
    menus.view->addMenu(new SortMenu(view, window));
    auto *layouts = new LayoutsMenu(view, menus.settings, window);
    menus.view->addMenu(layouts);
    menus.view->addMenu(new GroupMenu(view, window));
    connect(layouts, &LayoutsMenu::notice, this, &TableActions::notice);
    menus.view->addAction(view->resortAction());
    connect(view, &ResultsView::menuRequested, this, &TableActions::showMenu);
}

void TableActions::setVerifiesTls(bool verifies)
{
    m_copyMenu->setVerifiesTls(verifies);
}

void TableActions::addExport(const Menus &menus, QWidget *window)
{
    auto *tableExport = new TableExport(m_view, window);
    auto *action = new QAction(tr("&Export table…"), window);
    action->setObjectName(u"actionExport"_s);
    action->setToolTip(tr("Save the rows and columns shown to a file"));
    action->setIcon(actionIcon(u"export"_s));
    menus.file->insertAction(menus.fileMenuAnchor, action);
    menus.file->insertSeparator(menus.fileMenuAnchor);
    connect(action, &QAction::triggered, tableExport, &TableExport::chooseFile);
    connect(tableExport, &TableExport::notice, this, &TableActions::notice);
}

void TableActions::showMenu(const QPoint &globalPosition, const QModelIndex &cell)
{
    auto *menu = new QMenu(m_view);
    menu->setObjectName(u"rowMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : m_rowActions) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    menu->addSeparator();
    menu->addAction(m_copyMenu->copyAction());
    menu->addMenu(m_copyMenu);
    if (cell.isValid())
        addCellFilters(menu, cell);
    menu->popup(globalPosition);
}

void TableActions::addCellFilters(QMenu *menu, const QModelIndex &cell)
{
    const auto *proxy = qobject_cast<ResultsProxy *>(m_view->model());
    const auto filters = cellFilters(proxy->row(cell.row()), static_cast<ResultColumn>(cell.column())).mid(0, kMaxCellFilters);
    if (filters.isEmpty())
        return;
    menu->addSeparator();
    for (const CellFilter &filter : filters) {
        QAction *only = menu->addAction(tr("Show only %1").arg(filterMenuText(filter)), this,
                                        [this, filter] { emit valueFilterRequested(filter.key, filter.value); });
        only->setObjectName(u"filterByCell"_s);
        QAction *without = menu->addAction(tr("Exclude %1").arg(filterMenuText(filter)), this,
                                           [this, filter] { emit valueExclusionRequested(filter.key, filter.value); });
        without->setObjectName(u"filterOutCell"_s);
    }
}

ColumnsMenu::ColumnsMenu(ResultsView *view, QWidget *parent)
    : QMenu(tr("&Columns"), parent)
    , m_view(view)
{
    setObjectName(u"columnsMenu"_s);
    setToolTipsVisible(true);
    addColumns();
    m_columnsEnd = addSeparator();
    addWholeTable();
    connect(this, &QMenu::aboutToShow, this, &ColumnsMenu::updateActions);
    QHeaderView *header = view->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &ColumnsMenu::showOnHeader);
}

//! Shows the actions of this menu below those for the sort order.
void ColumnsMenu::showOnHeader(const QPoint &position)
{
    auto *header = qobject_cast<ResultsHeader *>(m_view->horizontalHeader());
    auto *menu = new QMenu(m_view);
    menu->setObjectName(u"headerMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    if (const int section = header->logicalIndexAt(position); section >= 0) {
        addSortActions(menu, header, static_cast<ResultColumn>(section));
        menu->addSeparator();
    }
    updateActions();
    menu->addActions(actions());
    menu->popup(header->viewport()->mapToGlobal(position));
}

//! Adds all columns in their current order, whether shown or hidden.
void ColumnsMenu::addColumns()
{
    const QHeaderView *header = m_view->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int section = header->logicalIndex(visual);
        if (const auto column = static_cast<ResultColumn>(section); !isValueColumn(column))
            addAction(columnAction(column));
    }
}

QAction *ColumnsMenu::columnAction(ResultColumn column)
{
    auto *action = new QAction(this);
    action->setObjectName(u"column-"_s + columnKey(column));
    action->setToolTip(columnDescription(column));
    action->setData(columnIndex(column));
    action->setCheckable(true);
    // always shown, because rows can't be identified without their names
    action->setEnabled(column != ResultColumn::Name);
    connect(action, &QAction::triggered, m_view, [this, column](bool shown) { m_view->setColumnShown(column, shown); });
    return action;
}

void ColumnsMenu::addWholeTable()
{
    QAction *value = addAction(tr("&Add a column…"), this, &ColumnsMenu::chooseValue);
    value->setObjectName(u"addColumn"_s);
    value->setToolTip(tr("Show a value that results contain, such as a size or the performance data of a plugin"));
    QAction *days = addAction(tr("&Uptime period…"), this, &ColumnsMenu::askForUptimeDays);
    days->setObjectName(u"uptimeDays"_s);
    days->setToolTip(tr("Set how many days the custom uptime column covers, and show the column"));
    QAction *fit = addAction(tr("Resize to &fit"), this, [view = m_view] { fitColumns(view); });
    fit->setObjectName(u"fitColumns"_s);
    QAction *reset = addAction(tr("&Reset columns"), m_view, &ResultsView::resetColumns);
    reset->setObjectName(u"resetColumns"_s);
}

void ColumnsMenu::askForUptimeDays()
{
    auto *dialog = new QInputDialog(m_view);
    dialog->setObjectName(u"uptimeDaysDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Uptime period"));
    dialog->setLabelText(tr("&Days the column covers:"));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, kMaxUptimeDays);
    dialog->setIntValue(customUptimeDays());
    dialog->setOkButtonText(tr("Show column", "button"));
    connect(dialog, &QInputDialog::intValueSelected, m_view, &ResultsView::showUptimeDays);
    dialog->open();
}

namespace {

//! Returns the columns that would show something and aren't shown yet.
QList<ColumnOffer> newColumns(const ResultsView *view)
{
    const auto *proxy = qobject_cast<const ResultsProxy *>(view->model());
    const auto *model = qobject_cast<const ResultsModel *>(proxy->sourceModel());
    RowPointers rows;
    for (int row = 0; row < model->rowCount(); ++row)
        rows.push_back(&model->presentRow(row));
    QStringList shown;
    for (const ResultColumn column : view->shownColumns())
        shown.append(columnKey(column));
    QList<ColumnOffer> offers = offeredColumns(rows);
    offers.removeIf([&shown](const ColumnOffer &offer) { return shown.contains(offer.key); });
    return offers;
}

} // namespace

void ColumnsMenu::chooseValue()
{
    QHash<QString, ColumnOffer> byKey;
    PickerGroup group;
    for (const ColumnOffer &offer : newColumns(m_view)) {
        byKey.insert(offer.key, offer);
        group.entries.append({offer.key, offer.name, shortened(offer.example, kMaxExampleLength),
                              tr("Measured for %n target(s).", "", offer.targets) + u'\n' + offer.description});
    }
    const PickerDialog::Texts texts{tr("Add a column"),
                                    tr("Value, such as size"),
                                    tr("&Add column"),
                                    {},
                                    byKey.isEmpty() ? tr("The results contain no other values. They appear here after a check.")
                                                    : tr("No value matches this text.")};
    const auto rank = [byKey](const QString &key, const QString &text) {
        const QString name = byKey.value(key).name;
        if (name.startsWith(text, Qt::CaseInsensitive))
            return 1;
        return name.contains(text, Qt::CaseInsensitive) || key.contains(text, Qt::CaseInsensitive) ? 0 : -1;
    };
    auto *dialog = new PickerDialog(texts, {group}, rank, m_view);
    dialog->setObjectName(u"addColumnDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PickerDialog::chosen, m_view, [view = m_view, byKey](const QString &key) {
        const ResultColumn column = *columnFromKey(key, byKey.value(key).isText);
        view->setColumnShown(column, true);
        view->scrollTo(view->indexAt({0, 0}).siblingAtColumn(columnIndex(column)));
    });
    dialog->open();
}

//! Lists only shown columns of values, because hiding such a column removes it.
void ColumnsMenu::updateValueColumns()
{
    qDeleteAll(std::exchange(m_valueItems, {}));
    for (const ResultColumn column : m_view->shownColumns()) {
        if (isValueColumn(column))
            m_valueItems.append(columnAction(column));
    }
    insertActions(m_columnsEnd, m_valueItems);
}

void ColumnsMenu::updateActions()
{
    updateValueColumns();
    for (QAction *action : actions()) {
        if (!action->isCheckable())
            continue;
        const int section = action->data().toInt();
        // updated each time, because one name contains the number of days
        action->setText(menuText(columnName(static_cast<ResultColumn>(section))));
        action->setChecked(!m_view->isColumnHidden(section));
    }
}

CopyMenu::CopyMenu(ResultsView *view, QWidget *parent)
    : QMenu(tr("Copy &as"), parent)
    , m_view(view)
    , m_copy(new QAction(tr("&Copy"), this))
{
    setObjectName(u"copyMenu"_s);
    m_copy->setObjectName(u"actionCopy"_s);
    m_copy->setIcon(actionIcon(u"copy"_s));
    m_copy->setToolTip(tr("Copy the selected rows as text"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut); // elsewhere, this shortcut copies selected text
    view->addAction(m_copy);
    connect(m_copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    add(tr("&Text"), u"copyText"_s, &CopyMenu::asText);
    add(tr("&Markdown table"), u"copyMarkdown"_s, &CopyMenu::asMarkdown);
    add(tr("&CSV"), u"copyCsv"_s, &CopyMenu::asCsv);
    addSeparator();
    add(tr("&Addresses"), u"copyAddresses"_s, &CopyMenu::addresses);
    m_curl = add(tr("c&url command"), u"copyCurl"_s, &CopyMenu::curlCommands);
    add(tr("Target as &JSON"), u"copyJson"_s, &CopyMenu::targetsAsJson);
    connect(view, &ResultsView::selectionEdited, this, &CopyMenu::updateActions);
    connect(this, &QMenu::aboutToShow, this, &CopyMenu::updateActions);
    updateActions();
}

QAction *CopyMenu::add(const QString &text, const QString &name, QString (CopyMenu::*content)() const)
{
    QAction *action = addAction(text, this, [this, content] { QGuiApplication::clipboard()->setText((this->*content)()); });
    action->setObjectName(name);
    return action;
}

void CopyMenu::updateActions()
{
    const bool hasSelection = !m_view->selectedIds().isEmpty();
    m_copy->setEnabled(hasSelection);
    menuAction()->setEnabled(hasSelection);
    if (!isVisible() && !hasSelection)
        return;
    const RowPointers rows = m_view->selectedRows();
    m_curl->setEnabled(std::any_of(rows.begin(), rows.end(), [](const ResultRow *row) {
        const Kind *kind = findKind(row->target->kind);
        return kind && kind->page;
    }));
}

QString CopyMenu::rowsIn(RowsFormat format) const
{
    return rowsText(format, m_view->selectedRows(), m_view->shownColumns());
}

QString CopyMenu::addresses() const
{
    return addressesText(m_view->selectedRows());
}

//! Returns one curl command per line; rows of kinds other than `http` are skipped.
QString CopyMenu::curlCommands() const
{
    QString commands;
    for (const ResultRow *row : m_view->selectedRows()) {
        if (const auto command = curlCommand(maskedTarget(*row->target), m_verifiesTls))
            commands += *command + u'\n';
    }
    return commands;
}

QString CopyMenu::targetsAsJson() const
{
    QJsonArray targets;
    for (const ResultRow *row : m_view->selectedRows())
        targets.append(targetToJson(maskedTarget(*row->target), Schedule()));
    const QJsonDocument document = targets.size() == 1 ? QJsonDocument(targets.first().toObject()) : QJsonDocument(targets);
    return QString::fromUtf8(document.toJson());
}

} // namespace watchkeeper

#include "moc_TableActions.cpp"

#include "TableActions.moc"
