// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/view/ResultsHeader.h"

#include "gui/look/Appearance.h"
#include "gui/look/picker/PickerDialog.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultValues.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/table/view/ColumnLayout.h"
#include "gui/table/view/ResultsView.h"
#include "model/base/ShortText.h"

#include <QHash>
#include <QInputDialog>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr double kSortNumberScale = 0.8;

Qt::SortOrder reversed(Qt::SortOrder order)
{
    return order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
}

} // namespace

ResultsHeader::ResultsHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionsMovable(true);
    setFirstSectionMovable(true);
    setMinimumSectionSize(fontMetrics().height());
    setStretchLastSection(false);
    setTextElideMode(Qt::ElideRight);
}

ResultsProxy *ResultsHeader::proxy() const
{
    return qobject_cast<ResultsProxy *>(model());
}

//! Returns the position of the section in the sort order; -1 if it isn't part of it.
qsizetype ResultsHeader::keyOf(int section) const
{
    const QList<SortKey> keys = proxy() ? proxy()->sortKeys() : QList<SortKey>();
    const auto key =
        std::find_if(keys.begin(), keys.end(), [section](const SortKey &each) { return columnIndex(each.column) == section; });
    return key == keys.end() ? -1 : key - keys.begin();
}

void ResultsHeader::setSortKeys(const QList<SortKey> &keys)
{
    {
        const QSignalBlocker blocker(this); // the view would sort by the first column only
        setSortIndicator(columnIndex(keys.first().column), keys.first().order);
    }
    proxy()->setSortKeys(keys);
}

void ResultsHeader::sortBy(ResultColumn column)
{
    const SortKey first = proxy()->sortKeys().first();
    setSortKeys({{column, column == first.column ? reversed(first.order) : Qt::AscendingOrder}});
}

void ResultsHeader::alsoSortBy(ResultColumn column)
{
    QList<SortKey> keys = proxy()->sortKeys();
    if (const qsizetype key = keyOf(columnIndex(column)); key >= 0)
        keys[key].order = reversed(keys.at(key).order);
    else
        keys.append({column, Qt::AscendingOrder});
    setSortKeys(keys);
}

void ResultsHeader::stopSortingBy(ResultColumn column)
{
    QList<SortKey> keys = proxy()->sortKeys();
    keys.removeIf([column](const SortKey &key) { return key.column == column; });
    if (!keys.isEmpty())
        setSortKeys(keys);
}

void ResultsHeader::changeFurtherKey(ResultColumn column)
{
    const QList<SortKey> keys = proxy()->sortKeys();
    const qsizetype key = keyOf(columnIndex(column));
    if (key >= 0 && keys.size() > 1 && keys.at(key).order == Qt::DescendingOrder)
        stopSortingBy(column);
    else
        alsoSortBy(column);
}

//! With Shift, the base class would sort by this column only. The pointer's shape shows whether it would resize a column.
void ResultsHeader::mousePressEvent(QMouseEvent *event)
{
    const bool isShift = event->button() == Qt::LeftButton && event->modifiers() == Qt::ShiftModifier;
    m_shiftPressed = isShift && cursor().shape() != Qt::SplitHCursor ? logicalIndexAt(event->position().toPoint()) : -1;
    if (m_shiftPressed < 0)
        QHeaderView::mousePressEvent(event);
}

void ResultsHeader::mouseReleaseEvent(QMouseEvent *event)
{
    const int pressed = std::exchange(m_shiftPressed, -1);
    if (pressed < 0)
        QHeaderView::mouseReleaseEvent(event);
    else if (logicalIndexAt(event->position().toPoint()) == pressed)
        changeFurtherKey(static_cast<ResultColumn>(pressed));
}

void ResultsHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    if (const qsizetype key = keyOf(logicalIndex); key > 0)
        option->sortIndicator =
            proxy()->sortKeys().at(key).order == Qt::AscendingOrder ? QStyleOptionHeader::SortDown : QStyleOptionHeader::SortUp;
}

//! Paints a numbered section in the way of the style, but with room for the number after the arrow.
void ResultsHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const qsizetype key = keyOf(logicalIndex);
    if (key < 0 || proxy()->sortKeys().size() == 1)
        return QHeaderView::paintSection(painter, rect, logicalIndex);
    QStyleOptionHeaderV2 option;
    initStyleOption(&option);
    initStyleOptionForIndex(&option, logicalIndex);
    option.rect = rect;
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
    const QString number = QLocale().toString(key + 1);
    const QFont numberFont = scaledFont(font(), kSortNumberScale, QFont::Normal);
    const int space = QFontMetrics(numberFont).horizontalAdvance(number) + style()->pixelMetric(QStyle::PM_HeaderMargin);
    const QRect end(rect.right() + 1 - space, rect.top(), space, rect.height());
    option.rect = QStyle::visualRect(layoutDirection(), rect, rect.adjusted(0, 0, -space, 0));
    QStyleOptionHeaderV2 part = option;
    part.rect = style()->subElementRect(QStyle::SE_HeaderLabel, &option, this);
    style()->drawControl(QStyle::CE_HeaderLabel, &part, painter, this);
    part.rect = style()->subElementRect(QStyle::SE_HeaderArrow, &option, this);
    style()->drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &part, painter, this);
    painter->setFont(numberFont); // the caller restores the painter
    painter->setPen(palette().color(QPalette::ButtonText));
    painter->drawText(QStyle::visualRect(layoutDirection(), rect, end), Qt::AlignVCenter | Qt::AlignLeading, number);
}

namespace {

constexpr qsizetype kMaxExampleLength = 40;

//! Adds the sort actions for a column to the context menu of the header.
void addSortActions(QMenu *menu, ResultsHeader *header, ResultColumn column)
{
    const QList<SortKey> keys = qobject_cast<ResultsProxy *>(header->model())->sortKeys();
    const bool isKey = std::any_of(keys.begin(), keys.end(), [column](const SortKey &key) { return key.column == column; });
    QAction *sort = menu->addAction(ResultsHeader::tr("&Sort by this column"), header, [=] { header->sortBy(column); });
    sort->setObjectName(u"sortByColumn"_s);
    QAction *also = menu->addAction(isKey ? ResultsHeader::tr("Re&verse the order of this column")
                                          : ResultsHeader::tr("A&lso sort by this column"),
                                    header, [=] { header->alsoSortBy(column); });
    also->setObjectName(u"alsoSortByColumn"_s);
    QAction *stop =
        menu->addAction(ResultsHeader::tr("S&top sorting by this column"), header, [=] { header->stopSortingBy(column); });
    stop->setObjectName(u"stopSortingByColumn"_s);
    stop->setEnabled(isKey && keys.size() > 1);
}

} // namespace

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
    std::vector<const ResultRow *> rows;
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

SortMenu::SortMenu(ResultsView *view, QWidget *parent)
    : QMenu(tr("Sort b&y"), parent)
    , m_view(view)
    , m_further(new QMenu(tr("&Also by"), this))
{
    setObjectName(u"sortMenu"_s);
    m_further->setObjectName(u"furtherSortMenu"_s);
    m_further->setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &SortMenu::fill);
    fill();
}

void SortMenu::fill()
{
    clear();
    m_further->clear();
    addMenu(m_further);
    addSeparator();
    addColumns(this, u"sortBy-"_s, &ResultsHeader::sortBy);
    addColumns(m_further, u"alsoSortBy-"_s, &ResultsHeader::changeFurtherKey);
    for (QAction *action : m_further->actions())
        action->setToolTip(
            tr("Choose the column again for the opposite order, and once more to remove it from the sort order."));
}

void SortMenu::addColumns(QMenu *menu, const QString &prefix, void (ResultsHeader::*sorts)(ResultColumn))
{
    auto *header = qobject_cast<ResultsHeader *>(m_view->horizontalHeader());
    const QList<SortKey> keys = qobject_cast<ResultsProxy *>(m_view->model())->sortKeys();
    for (const ResultColumn column : m_view->shownColumns()) {
        QString text = menuText(columnName(column));
        const auto key =
            std::find_if(keys.begin(), keys.end(), [column](const SortKey &each) { return each.column == column; });
        if (key != keys.end() && keys.size() == 1)
            text = (key->order == Qt::AscendingOrder ? tr("%1 (ascending)") : tr("%1 (descending)")).arg(text);
        else if (key != keys.end())
            text = (key->order == Qt::AscendingOrder ? tr("%1 (%2, ascending)", "a column and its position in the sort order")
                                                     : tr("%1 (%2, descending)", "a column and its position in the sort order"))
                       .arg(text, QLocale().toString(key - keys.begin() + 1));
        QAction *action = menu->addAction(text, header, [header, column, sorts] { (header->*sorts)(column); });
        action->setObjectName(prefix + columnKey(column));
        action->setCheckable(true);
        action->setChecked(key != keys.end());
    }
}

} // namespace watchkeeper

#include "moc_ResultsHeader.cpp"
