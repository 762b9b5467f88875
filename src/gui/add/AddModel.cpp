// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/add/AddModel.h"

#include "app/words/DisplayText.h"
#include "checks/Registry.h"
#include "gui/look/Appearance.h"
#include "gui/look/Colours.h"
#include "gui/look/StateMark.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultTexts.h"
#include "targets/document/MaskedTarget.h"
#include "targets/edit/DocumentChange.h"
#include "targets/pasted/PastedEntry.h"

#include <QComboBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

AddModel::AddModel(const QStringList &takenNames, QObject *parent)
    : QAbstractTableModel(parent)
    , m_takenNames(takenNames.begin(), takenNames.end())
{
}

void AddModel::setRows(const QList<RecognisedTarget> &found)
{
    beginResetModel();
    QMultiHash<QString, qsizetype> formerBySource; // values() returns the most recently inserted value first
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i)
        formerBySource.insert(m_rows.at(i).found.source, i);
    QList<AddRow> rows;
    rows.reserve(found.size());
    for (const RecognisedTarget &one : found) {
        const auto previous = formerBySource.constFind(one.source);
        const bool keepsRow = previous != formerBySource.constEnd() && m_rows.at(*previous).found.isTarget() && one.isTarget();
        rows.append(keepsRow ? m_rows.at(*previous) : AddRow(one));
        rows.last().updateFrom(one);
        if (keepsRow)
            formerBySource.erase(previous);
        else if (m_commonInterval && one.isTarget())
            rows.last().found.target.schedule.every = *m_commonInterval;
    }
    m_rows = rows;
    m_rowById.clear();
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).found.isTarget())
            m_rowById.insert(m_rows.at(i).target().id, i);
    }
    endResetModel();
    emit countsChanged();
}

void AddModel::setCommonTags(const QStringList &tags)
{
    m_commonTags = tags;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, int(AddColumn::Tags)), index(rowCount() - 1, int(AddColumn::Tags)));
}

void AddModel::setCommonResponseLimit(const std::optional<Milliseconds> &limit)
{
    m_commonResponseLimit.reset();
    if (limit)
        m_commonResponseLimit = TargetCondition{u"[RESPONSE_TIME] <= "_s + formatDuration(*limit), Outcome::Degraded};
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).trial != Trial::None)
            emit trialInputChanged(i);
    }
}

void AddModel::setCommonInterval(const std::optional<Milliseconds> &every)
{
    m_commonInterval = every;
    if (m_rows.isEmpty())
        return;
    for (AddRow &row : m_rows)
        row.found.target.schedule.every = every.value_or(row.individualInterval);
    emit dataChanged(index(0, int(AddColumn::Every)), index(rowCount() - 1, int(AddColumn::Every)));
}

void AddModel::setTrial(int row, Trial trial)
{
    m_rows[row].trial = trial;
    m_rows[row].result.reset();
    emitRowChanged(row, AddColumn::Result);
}

void AddModel::setResult(int row, const Result &result)
{
    m_rows[row].trial = Trial::Done;
    m_rows[row].result = result;
    emitRowChanged(row, AddColumn::Result);
}

void AddModel::setTarget(const Target &target)
{
    const int row = rowOf(target.id);
    if (row < 0)
        return;
    const bool isDifferentCheck =
        m_rows.at(row).target().fields != target.fields || m_rows.at(row).target().kind != target.kind;
    if (m_rows.at(row).target().schedule.every != target.schedule.every)
        m_rows[row].individualInterval = target.schedule.every;
    m_rows[row].found.target = target;
    emitRowChanged(row);
    if (isDifferentCheck)
        emit trialInputChanged(row);
}

QList<Target> AddModel::targets() const
{
    QList<Target> targets;
    for (const AddRow &row : m_rows) {
        if (row.isAdded())
            targets.append(targetOf(row));
    }
    return targets;
}

Target AddModel::targetOf(const AddRow &row) const
{
    Target target = row.target();
    target.tags = tagsOf(target);
    if (m_commonResponseLimit && !target.conditions.contains(*m_commonResponseLimit))
        target.conditions.append(*m_commonResponseLimit);
    return target;
}

int AddModel::targetCount() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [](const AddRow &row) { return row.isAdded(); }));
}

int AddModel::problemCount() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [](const AddRow &row) { return !row.found.isTarget(); }));
}

int AddModel::monitoredCount() const
{
    return omittedCount(true);
}

int AddModel::repeatedCount() const
{
    return omittedCount(false);
}

int AddModel::omittedCount(bool isMonitored) const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [isMonitored](const AddRow &row) {
        return row.found.isTarget() && !row.isTicked && !row.found.duplicateOf.isEmpty()
            && row.found.isInProfile == isMonitored;
    }));
}

int AddModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AddModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kAddColumnCount;
}

QVariant AddModel::data(const QModelIndex &index, int role) const
{
    const AddRow &row = m_rows.at(index.row());
    const auto column = AddColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, column);
    case Qt::EditRole:
        return editText(row, column);
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(row, column));
    case Qt::CheckStateRole:
        if (column != AddColumn::Name || !row.found.isTarget())
            return {};
        return row.isTicked ? Qt::Checked : Qt::Unchecked;
    case Qt::TextAlignmentRole:
        return column == AddColumn::Time ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case MarkRole:
        if (column != AddColumn::Result || (row.found.isTarget() && !row.result))
            return {};
        return int(row.result ? markStateOf(row.result->outcome) : MarkState::Unknown);
    case MutedRole:
        return column == AddColumn::Result ? row.found.isTarget() && !row.result : !row.isAdded();
    case KindsRole:
        return possibleKinds(row.target());
    default:
        return {};
    }
}

QVariant AddModel::text(const AddRow &row, AddColumn column) const
{
    const bool isTarget = row.found.isTarget();
    switch (column) {
    case AddColumn::Name:
        return nameText(row);
    case AddColumn::Kind:
        return isTarget ? kindTitle(row.target().kind) : QString();
    case AddColumn::Address:
        return displayLine(isTarget ? maskedAddress(row.target()) : row.found.text);
    case AddColumn::Every:
        return isTarget ? humanDuration(double(row.target().schedule.every.count())) : QString();
    case AddColumn::Tags:
        return isTarget ? tagsOf(row.target()).join(u", "_s) : QString();
    case AddColumn::Result:
        if (!row.result)
            return resultPlaceholderText(row);
        if (const QString words = resultLine(*row.result); !words.isEmpty())
            return displayLine(words);
        return stateLabel(markStateOf(row.result->outcome));
    case AddColumn::Time:
        return row.result ? humanDuration(row.result->observation.durationMs) : QString();
    }
    return {};
}

QVariant AddModel::editText(const AddRow &row, AddColumn column) const
{
    switch (column) {
    case AddColumn::Name:
        return row.target().name;
    case AddColumn::Kind:
        return row.target().kind;
    case AddColumn::Address:
        return editableAddress(row.target());
    case AddColumn::Every:
        return formatDuration(row.target().schedule.every);
    case AddColumn::Tags:
        return row.target().tags.join(u", "_s);
    default:
        return {};
    }
}

QString AddModel::toolTip(const AddRow &row, AddColumn column) const
{
    if (column == AddColumn::Address)
        return displayLine(row.found.isTarget() ? maskedAddress(row.target()) : row.found.text);
    return column == AddColumn::Name && row.found.isTarget() ? nameText(row) : rowRemarks(row, targetOf(row)).join(u'\n');
}

QString AddModel::nameText(const AddRow &row) const
{
    if (row.found.isTarget())
        return displayLine(row.target().name);
    return row.found.line > 0 ? tr("Line %1").arg(row.found.line) : tr("Entry");
}

QStringList AddModel::tagsOf(const Target &target) const
{
    QStringList tags = target.tags;
    for (const QString &tag : m_commonTags) {
        if (!tags.contains(tag, Qt::CaseInsensitive))
            tags.append(tag);
    }
    return tags;
}

bool AddModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    AddRow &row = m_rows[index.row()];
    const auto column = AddColumn(index.column());
    const bool isTick = role == Qt::CheckStateRole && column == AddColumn::Name && row.found.isTarget();
    if (isTick) {
        row.isTicked = value.toInt() == Qt::Checked;
    } else {
        // The value is unchanged if the editor was closed without an edit.
        const bool isEdit = role == Qt::EditRole && value != data(index, Qt::EditRole);
        if (!isEdit || !edit(&row, column, value.toString()))
            return false;
    }
    emitRowChanged(index.row());
    if (isTick)
        emit countsChanged();
    else if (column == AddColumn::Address || column == AddColumn::Kind)
        emit trialInputChanged(index.row());
    return true;
}

bool AddModel::edit(AddRow *row, AddColumn column, const QString &text)
{
    switch (column) {
    case AddColumn::Name:
        return rename(row, text);
    case AddColumn::Kind:
        return text != row->target().kind && setCheck(row, withKind(row->target(), text));
    case AddColumn::Address:
        return text.trimmed() != editableAddress(row->target()) && setCheck(row, withAddress(row->target(), text));
    case AddColumn::Every:
        return setRowInterval(row, text);
    case AddColumn::Tags:
        row->found.target.tags = parseTags(text);
        return true;
    default:
        return false;
    }
}

bool AddModel::rename(AddRow *row, const QString &name)
{
    const QString plain = name.simplified();
    if (plain.isEmpty() || plain == row->target().name)
        return false;
    QSet<QString> taken = m_takenNames;
    for (const AddRow &other : m_rows) {
        if (&other != row)
            taken.insert(other.target().name);
    }
    row->found.target.name = uniqueName(plain, taken);
    return true;
}

bool AddModel::setCheck(AddRow *row, const Expected<Target, QString> &other)
{
    if (!other) {
        emit editRejected(other.error());
        return false;
    }
    row->found.target = *other;
    return true;
}

bool AddModel::setRowInterval(AddRow *row, const QString &text)
{
    const QuickOptions words = extractQuickOptions(u"x every "_s + text.simplified().remove(u' '));
    if (!words.every) {
        emit editRejected(
            tr("“%1” isn't a valid interval. Use a form like 30s, 5m or 1h, from 1 s to 365 d.").arg(text.trimmed()));
        return false;
    }
    row->individualInterval = *words.every;
    row->found.target.schedule.every = *words.every;
    return true;
}

QVariant AddModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((AddColumn(section) == AddColumn::Time ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (AddColumn(section)) {
    case AddColumn::Name:
        return tr("Name", "column");
    case AddColumn::Kind:
        return tr("Type", "column");
    case AddColumn::Address:
        return tr("Address", "column");
    case AddColumn::Every:
        return tr("Interval", "column");
    case AddColumn::Tags:
        return tr("Tags", "column");
    case AddColumn::Result:
        return tr("Result", "column");
    case AddColumn::Time:
        return tr("Time", "column");
    }
    return {};
}

Qt::ItemFlags AddModel::flags(const QModelIndex &index) const
{
    const AddRow &row = m_rows.at(index.row());
    const auto column = AddColumn(index.column());
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (!row.found.isTarget())
        return flags;
    flags.setFlag(Qt::ItemIsUserCheckable, column == AddColumn::Name);
    const Kind *kind = findKind(row.target().kind);
    const bool canEditAddress = column == AddColumn::Address && kind && kind->hasEditableAddress;
    const bool canEditKind = column == AddColumn::Kind && possibleKinds(row.target()).size() > 1;
    const bool isPlain = column == AddColumn::Name || column == AddColumn::Every || column == AddColumn::Tags;
    flags.setFlag(Qt::ItemIsEditable, isPlain || canEditAddress || canEditKind);
    return flags;
}

//! Emits dataChanged() for `first` and the columns after it. Earlier columns are omitted, because the view would refill a cell that
//! is being edited and discard the typed text.
void AddModel::emitRowChanged(int row, AddColumn first)
{
    emit dataChanged(index(row, int(first)), index(row, kAddColumnCount - 1));
}

namespace {

constexpr int kAddIconSize = 16;

} // namespace

void AddDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool isAddress = AddColumn(index.column()) == AddColumn::Address;
    option->textElideMode = isAddress ? Qt::ElideMiddle : Qt::ElideRight;
    option->palette = withTintedSelection(option->palette); // the marks keep the colours of their states
    if (index.data(AddModel::MutedRole).toBool())
        option->palette.setColor(QPalette::Text, mutedColour(option->palette));
    const QVariant mark = index.data(AddModel::MarkRole);
    if (!mark.isValid())
        return;
    const auto state = MarkState(mark.toInt());
    const QColor colour = stateColour(state, isDark(option->palette));
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {kAddIconSize, kAddIconSize};
    option->icon = QIcon(markPixmap(state, false, kAddIconSize, ratio, colour));
}

QSize AddDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), lineHeight(option.fontMetrics)};
}

QWidget *AddDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (AddColumn(index.column()) != AddColumn::Kind)
        return QStyledItemDelegate::createEditor(parent, option, index);
    auto *choice = new QComboBox(parent);
    choice->setAccessibleName(tr("Type"));
    for (const QString &key : index.data(AddModel::KindsRole).toStringList())
        choice->addItem(findKind(key)->title, key);
    return choice;
}

void AddDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *choice = qobject_cast<QComboBox *>(editor))
        choice->setCurrentIndex(choice->findData(index.data(Qt::EditRole)));
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void AddDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *choice = qobject_cast<QComboBox *>(editor))
        model->setData(index, choice->currentData());
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

} // namespace watchkeeper

#include "moc_AddModel.cpp"
