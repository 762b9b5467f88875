// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/AlertItems.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Returns the item with this name, or null if it doesn't exist.
const FormValues *findByName(const QList<FormValues> &all, const QString &name)
{
    const auto found = std::find_if(all.begin(), all.end(), [&name](const FormValues &each) { return nameFrom(each) == name; });
    return found == all.end() ? nullptr : &*found;
}

//! Inserts each item of `more` into `items`, after the nearest item that precedes it in `order`.
QList<AlertItem> insertedInOrder(QList<AlertItem> items, const QList<AlertItem> &more, const QList<int> &order)
{
    for (const AlertItem &item : more) {
        qsizetype row = 0;
        for (qsizetype before = order.indexOf(item.id) - 1; before >= 0 && row == 0; --before) {
            const auto found =
                std::find_if(items.begin(), items.end(), [&](const AlertItem &each) { return each.id == order[before]; });
            row = found == items.end() ? 0 : std::distance(items.begin(), found) + 1;
        }
        items.insert(row, item);
    }
    return items;
}

QList<int> itemIds(const QList<AlertItem> &items)
{
    QList<int> ids;
    for (const AlertItem &item : items)
        ids.append(item.id);
    return ids;
}

//! Merges the local list and the changed file. Use each instance only once.
class AlertItemMerge
{
public:
    AlertItemMerge(QList<AlertItem> items, int lastId, const QList<FormValues> &base)
        : m_localItems(std::move(items))
        , m_base(base)
        , m_lastId(lastId)
    {
    }
    void merge(const QList<FormValues> &theirs);
    const QList<AlertItem> &items() const { return m_items; }
    const QStringList &conflicts() const { return m_conflicts; }
    int lastId() const { return m_lastId; }

private:
    bool hasLocalOrder() const;
    AlertItem *counterpart(const QString &name);
    void mergeItem(const FormValues &theirs);
    void keepLocalItems();

    QList<AlertItem> m_localItems;
    const QList<FormValues> &m_base;
    int m_lastId;
    QList<AlertItem> m_fileItems;      //!< in file order
    QList<AlertItem> m_localOnlyItems; //!< local items that the file doesn't contain, but that are kept
    QList<AlertItem> m_items;
    QStringList m_conflicts;
};

void AlertItemMerge::merge(const QList<FormValues> &theirs)
{
    const bool isOurOrder = hasLocalOrder();
    for (const FormValues &values : theirs)
        mergeItem(values);
    keepLocalItems();
    if (!isOurOrder) {
        m_items = insertedInOrder(m_fileItems, m_localOnlyItems, itemIds(m_localItems));
        return;
    }
    QList<AlertItem> fresh = m_fileItems + m_localOnlyItems;
    for (const AlertItem &item : std::as_const(m_localItems)) {
        const auto found =
            std::find_if(fresh.begin(), fresh.end(), [&item](const AlertItem &each) { return each.id == item.id; });
        if (found == fresh.end())
            continue;
        m_items.append(*found);
        fresh.erase(found);
    }
    m_items = insertedInOrder(m_items, fresh, itemIds(m_fileItems));
}

//! Returns whether the user has reordered the items that came from the file.
bool AlertItemMerge::hasLocalOrder() const
{
    QStringList ours;
    for (const AlertItem &item : m_localItems) {
        if (!item.base.isEmpty())
            ours.append(item.base);
    }
    QStringList before;
    for (const FormValues &values : m_base) {
        if (ours.contains(nameFrom(values)))
            before.append(nameFrom(values));
    }
    return ours != before;
}

//! Returns the local item that has this name in the file, or a locally added item with this name; null if neither exists.
AlertItem *AlertItemMerge::counterpart(const QString &name)
{
    const auto isIt = [&name](const AlertItem &item) {
        return item.base.isEmpty() ? nameFrom(item.values) == name : item.base == name;
    };
    const auto found = std::find_if(m_localItems.begin(), m_localItems.end(), isIt);
    return found == m_localItems.end() ? nullptr : &*found;
}

void AlertItemMerge::mergeItem(const FormValues &theirs)
{
    const QString name = nameFrom(theirs);
    const FormValues *const before = findByName(m_base, name);
    AlertItem *const ours = counterpart(name);
    const bool isEditedInFile = !before || !(theirs == *before);
    if (!ours && before) { // the item was removed locally
        if (isEditedInFile)
            m_conflicts.append(name);
        return;
    }
    AlertItem item = ours ? *ours : AlertItem{++m_lastId, name, name, theirs};
    const bool isEdited = !before || !(item.values == *before);
    if (!isEdited)
        item.values = theirs;
    else if (isEditedInFile && !(item.values == theirs))
        m_conflicts.append(name);
    item.base = name;
    m_fileItems.append(item);
}

//! Keeps the local items that the file doesn't contain if they were edited or added locally.
void AlertItemMerge::keepLocalItems()
{
    const QList<int> inFile = itemIds(m_fileItems);
    for (AlertItem item : std::as_const(m_localItems)) {
        const FormValues *const before = item.base.isEmpty() ? nullptr : findByName(m_base, item.base);
        if (inFile.contains(item.id) || (before && item.values == *before))
            continue;
        if (before)
            m_conflicts.append(item.base);
        item.base.clear();
        m_localOnlyItems.append(item);
    }
}

} // namespace

QString nameFrom(const FormValues &values)
{
    return values.written.value(u"name"_s).toString().trimmed();
}

AlertItems::AlertItems(const QList<FormValues> &file)
{
    for (const FormValues &values : file)
        m_items.append({++m_lastId, nameFrom(values), nameFrom(values), values});
}

const AlertItem *AlertItems::find(int id) const
{
    const qsizetype row = rowOf(id);
    return row < 0 ? nullptr : &m_items[row];
}

AlertItem *AlertItems::findItem(int id)
{
    const qsizetype row = rowOf(id);
    return row < 0 ? nullptr : &m_items[row];
}

qsizetype AlertItems::rowOf(int id) const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(), [id](const AlertItem &item) { return item.id == id; });
    return found == m_items.end() ? -1 : std::distance(m_items.begin(), found);
}

bool AlertItems::isTaken(const QString &name, int exceptId) const
{
    return std::any_of(m_items.begin(), m_items.end(), [&](const AlertItem &item) {
        return item.id != exceptId && (nameFrom(item.values) == name || item.referenceName == name);
    });
}

QString AlertItems::uniqueName(const QString &wanted) const
{
    QString name = wanted;
    for (int number = 2; isTaken(name, 0); ++number)
        name = u"%1 %2"_s.arg(wanted, QString::number(number));
    return name;
}

int AlertItems::insert(qsizetype row, const FormValues &values)
{
    m_items.insert(row, {++m_lastId, {}, nameFrom(values), values});
    return m_lastId;
}

void AlertItems::remove(int id)
{
    m_items.removeIf([id](const AlertItem &item) { return item.id == id; });
}

void AlertItems::move(int id, int by)
{
    const qsizetype row = rowOf(id);
    const qsizetype to = row + by;
    if (row >= 0 && to >= 0 && to < m_items.size())
        m_items.move(row, to);
}

void AlertItems::setValues(int id, const FormValues &values)
{
    if (AlertItem *item = findItem(id))
        item->values = values;
}

void AlertItems::setReferenceName(int id, const QString &name)
{
    if (AlertItem *item = findItem(id))
        item->referenceName = name;
}

bool AlertItems::hasSameValues(const QList<FormValues> &file) const
{
    return std::equal(m_items.begin(), m_items.end(), file.begin(), file.end(),
                      [](const AlertItem &item, const FormValues &values) { return item.values == values; });
}

QStringList AlertItems::merge(const QList<FormValues> &base, const QList<FormValues> &theirs)
{
    if (hasSameValues(theirs)) { // usually because they were saved from this draft, possibly under new names
        for (AlertItem &item : m_items)
            item.base = nameFrom(item.values);
        return {};
    }
    AlertItemMerge itemMerge(m_items, m_lastId, base);
    itemMerge.merge(theirs);
    m_items = itemMerge.items();
    m_lastId = itemMerge.lastId();
    return itemMerge.conflicts();
}

} // namespace watchkeeper
