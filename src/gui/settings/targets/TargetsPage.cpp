// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/targets/TargetsPage.h"

#include "app/monitor/Monitor.h"
#include "app/words/DisplayText.h"
#include "gui/look/StateMark.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/look/widgets/SearchField.h"
#include "gui/settings/targets/NewTargetChoices.h"
#include "gui/settings/targets/TargetEditor.h"
#include "gui/settings/targets/TargetsDraft.h"
#include "gui/table/model/ResultTexts.h"
#include "gui/table/model/TargetMime.h"
#include "targets/document/MaskedTarget.h"
#include "ui_TargetsPage.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QIcon>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QSortFilterProxyModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kTargetRowPadding = 8;

QIcon problemIcon()
{
    const QPalette palette = QGuiApplication::palette();
    return QIcon(
        markPixmap(MarkState::Down, false, 16, qApp->devicePixelRatio(), stateColour(MarkState::Down, isDark(palette))));
}

} // namespace

TargetListModel::TargetListModel(TargetsDraft *draft, QObject *parent)
    : QAbstractListModel(parent)
    , m_draft(draft)
{
    connect(draft, &TargetsDraft::edited, this, [this](const TargetId &id) {
        const QModelIndex changed = index(static_cast<int>(m_draft->rowOf(id)));
        m_searchTexts.remove(id);
        emit dataChanged(changed, changed);
    });
    connect(draft, &TargetsDraft::listChanged, this, [this] {
        beginResetModel();
        m_searchTexts.clear();
        endResetModel();
    });
}

int TargetListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_draft->count());
}

TargetId TargetListModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_draft->document().targets.at(row).id : TargetId();
}

QVariant TargetListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Target &target = m_draft->document().targets.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(target);
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(target));
    case Qt::DecorationRole:
        return m_draft->isInvalid(target.id) ? problemIcon() : target.paused ? actionIcon(u"pause"_s) : QIcon();
    case Qt::SizeHintRole:
        return QSize(0, QFontMetrics(QGuiApplication::font()).height() + kTargetRowPadding);
    case IdRole:
        return target.id;
    case FilterRole:
        return searchText(target);
    default:
        return {};
    }
}

QString TargetListModel::searchText(const Target &target) const
{
    QString &known = m_searchTexts[target.id];
    if (known.isNull())
        known = QStringList{text(target), addressText(target), target.tags.join(u' ')}.join(u'\n').toCaseFolded();
    return known;
}

QString TargetListModel::text(const Target &target) const
{
    return displayLine(m_draft->nameOf(target.id));
}

QString TargetListModel::toolTip(const Target &target) const
{
    if (m_draft->isInvalid(target.id))
        return tr("Some settings are missing or invalid.");
    return target.paused ? tr("%1 (paused)", "address of a target").arg(addressText(target)) : addressText(target);
}

QString TargetListModel::addressText(const Target &target)
{
    return tr("%1: %2", "kind of target: its address").arg(kindTitle(target.kind), displayLine(maskedAddress(target)));
}

Qt::ItemFlags TargetListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags own = QAbstractListModel::flags(index);
    return index.isValid() ? own | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren : own | Qt::ItemIsDropEnabled;
}

Qt::DropActions TargetListModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

QStringList TargetListModel::mimeTypes() const
{
    return {targetsMimeType()};
}

QMimeData *TargetListModel::mimeData(const QModelIndexList &indexes) const
{
    QList<TargetId> ids;
    for (const QModelIndex &index : indexes)
        ids.append(idAt(index.row()));
    auto data = std::make_unique<QMimeData>();
    storeTargets(data.get(), ids);
    return data.release();
}

bool TargetListModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    const QList<TargetId> ids = readTargets(data);
    if (action != Qt::MoveAction || ids.isEmpty())
        return false;
    const int before = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    emit dropped(ids, before);
    return false; // otherwise, the view would remove the dragged rows, as if they had been moved to another view
}

TargetsPage::TargetsPage(TargetsDraft *draft, Monitor *monitor, QWidget *parent)
    : SettingsPane(parent)
    , m_draft(draft)
    , m_ui(std::make_unique<Ui::TargetsPage>())
    , m_model(new TargetListModel(draft, this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_editor(new TargetEditor(draft, monitor))
{
    m_ui->setupUi(this);
    m_duplicateToolTip = m_ui->duplicate->toolTip();
    m_ui->splitter->addWidget(m_editor);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setChildrenCollapsible(false);
    addSearchIcon(m_ui->search);
    m_proxy->setSourceModel(m_model);
    m_proxy->setFilterRole(TargetListModel::FilterRole);
    // prevents a target from disappearing or moving while its name is being edited
    m_proxy->setDynamicSortFilter(false);
    m_ui->list->setModel(m_proxy);
    buildButtons();
    connectList();
    updateButtons();
}

TargetsPage::~TargetsPage() = default;

void TargetsPage::buildButtons()
{
    const std::pair<QToolButton *, QString> icons[]{{m_ui->add, u"add"_s},
                                                    {m_ui->duplicate, u"duplicate"_s},
                                                    {m_ui->remove, u"remove"_s},
                                                    {m_ui->up, u"move-up"_s},
                                                    {m_ui->down, u"move-down"_s}};
    for (const auto &[button, icon] : icons)
        button->setIcon(actionIcon(icon));
    buildAddMenu();
    connect(m_ui->duplicate, &QToolButton::clicked, this, &TargetsPage::duplicateSelected);
    connect(m_ui->remove, &QToolButton::clicked, this, &TargetsPage::removeSelected);
    connect(m_ui->up, &QToolButton::clicked, this, [this] { moveSelected(-1); });
    connect(m_ui->down, &QToolButton::clicked, this, [this] { moveSelected(1); });
    const auto key = [this](const QKeySequence &sequence, QToolButton *button) {
        auto *shortcut = new QShortcut(sequence, m_ui->list);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, button, &QToolButton::click);
    };
    key(QKeySequence(Qt::ALT | Qt::Key_Up), m_ui->up);
    key(QKeySequence(Qt::ALT | Qt::Key_Down), m_ui->down);
    key(QKeySequence::Delete, m_ui->remove);
}

void TargetsPage::buildAddMenu()
{
    auto *menu = new KindMenu(this);
    connect(menu, &KindMenu::serviceRequested, this, &TargetsPage::askForService);
    connect(menu, &KindMenu::kindRequested, this, &TargetsPage::addTarget);
    m_ui->add->setMenu(menu);
}

void TargetsPage::connectList()
{
    connect(m_ui->search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy->setFilterFixedString(text.toCaseFolded());
        updateButtons();
    });
    connect(m_ui->list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TargetsPage::selectionChanged);
    connect(m_model, &TargetListModel::dropped, this, &TargetsPage::moveDroppedTargets,
            Qt::QueuedConnection); // queued, because the drag has to end first
    connect(m_editor, &TargetEditor::edited, this, &SettingsPane::edited);
    connect(m_editor, &TargetEditor::edited, this,
            &TargetsPage::updateButtons); // the edit may have made the target valid or invalid
    connect(m_draft, &TargetsDraft::listChanged, this, &TargetsPage::listChanged);
}

void TargetsPage::setLastResults(std::function<std::optional<Result>(const TargetId &)> lastResult)
{
    m_editor->setLastResults(std::move(lastResult));
}

void TargetsPage::focusForm()
{
    m_editor->form()->focusFirst();
}

void TargetsPage::setCanEdit(bool canEdit)
{
    setEnabled(canEdit);
    m_editor->setCanEdit(canEdit);
}

QString TargetsPage::title() const
{
    return tr("Targets");
}

bool TargetsPage::isDirty()
{
    m_editor->applyPendingEdits();
    return m_draft->isDirty() || (!selectedIds().isEmpty() && m_editor->form()->isUnfinished());
}

bool TargetsPage::showProblems()
{
    m_editor->applyPendingEdits();
    const TargetId wrong = m_draft->firstInvalid();
    if (wrong.isNull()) // the form may contain content that isn't a value yet, such as a map entry without a name
        return selectedIds().isEmpty() || m_editor->showProblems();
    if (selectedIds() != QList<TargetId>{wrong})
        select({wrong});
    m_editor->showProblems();
    return false;
}

QList<Secret> TargetsPage::secrets() const
{
    return m_draft->secrets();
}

void TargetsPage::setHasKeychain(bool hasKeychain, const QString &reason)
{
    m_editor->form()->setHasKeychain(hasKeychain, reason);
}

int TargetsPage::setFilter(const QString &text)
{
    m_ui->search->setText(text);
    return m_proxy->rowCount();
}

QList<TargetId> TargetsPage::selectedIds() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_ui->list->selectionModel()->selectedIndexes())
        rows.append(m_proxy->mapToSource(index).row());
    std::sort(rows.begin(), rows.end());
    QList<TargetId> ids;
    for (const int row : rows)
        ids.append(m_model->idAt(row));
    return ids;
}

void TargetsPage::select(const QList<TargetId> &ids)
{
    m_selectionToRestore = ids;
    listChanged();
    if (selectedIds().size() < ids.size() && !m_ui->search->text().isEmpty()) {
        m_ui->search->clear(); // the filter may hide the selected targets
        listChanged();
    }
}

QModelIndex TargetsPage::indexOf(const TargetId &id) const
{
    return m_proxy->mapFromSource(m_model->index(static_cast<int>(m_draft->rowOf(id))));
}

//! Restores the selection, which the view loses whenever the list changes.
void TargetsPage::listChanged()
{
    const QList<TargetId> wanted = m_selectionToRestore;
    {
        const QScopedValueRollback selecting(m_isSelecting, true);
        QItemSelection selection;
        QModelIndex first;
        for (const TargetId &id : wanted) {
            const QModelIndex index = indexOf(id);
            if (!index.isValid())
                continue;
            selection.select(index, index);
            first = first.isValid() ? first : index;
        }
        m_ui->list->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        m_ui->list->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
        m_ui->list->scrollTo(first);
    }
    selectionChanged();
    emit edited();
}

void TargetsPage::selectionChanged()
{
    if (m_isSelecting)
        return;
    const QList<TargetId> ids = selectedIds();
    m_selectionToRestore = ids;
    m_editor->editTargets(ids);
    updateButtons();
}

void TargetsPage::addTarget(const QString &kind)
{
    m_editor->applyPendingEdits();
    select({m_draft->add(kind, insertionRow())});
    m_editor->form()->focusAndSelect(u"name"_s);
}

void TargetsPage::askForService()
{
    auto *dialog = new ServiceDialog(m_draft->document().defaults, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ServiceDialog::targetCreated, this, &TargetsPage::addCreatedTarget);
    connect(dialog, &ServiceDialog::draftCreated, this, &TargetsPage::addDraft);
    dialog->open();
}

void TargetsPage::addCreatedTarget(const Target &target)
{
    m_editor->applyPendingEdits();
    select({m_draft->add(target, insertionRow())});
    m_editor->form()->focusAndSelect(u"name"_s);
}

//! Adds an incomplete target and focuses the first field that has to be filled in.
void TargetsPage::addDraft(const FormValues &values)
{
    m_editor->applyPendingEdits();
    select({m_draft->add(values, insertionRow())});
    m_editor->showProblems();
}

//! Returns the row after which new targets are inserted: the last selected one, or the last one in the list.
qsizetype TargetsPage::insertionRow() const
{
    const QList<TargetId> chosen = selectedIds();
    return chosen.isEmpty() ? m_draft->count() - 1 : m_draft->rowOf(chosen.last());
}

void TargetsPage::duplicateSelected()
{
    m_editor->applyPendingEdits();
    if (const QList<TargetId> copies = m_draft->duplicate(selectedIds()); !copies.isEmpty())
        select(copies);
}

void TargetsPage::removeSelected()
{
    const QList<TargetId> chosen = selectedIds();
    if (chosen.isEmpty())
        return;
    const int row = indexOf(chosen.first()).row();
    m_editor->editTargets({});
    m_draft->remove(chosen);
    const int next = std::min(row, m_proxy->rowCount() - 1); // the row to select next, in the filtered list
    select(next < 0 ? QList<TargetId>() : QList<TargetId>{m_model->idAt(m_proxy->mapToSource(m_proxy->index(next, 0)).row())});
}

void TargetsPage::moveSelected(int by)
{
    const QList<TargetId> chosen = selectedIds();
    if (chosen.isEmpty() || !m_ui->search->text().isEmpty())
        return;
    const qsizetype before = by < 0 ? m_draft->rowOf(chosen.first()) - 1 : m_draft->rowOf(chosen.last()) + 2;
    if (before < 0 || before > m_draft->count())
        return;
    m_editor->applyPendingEdits();
    m_draft->move(chosen, before);
}

void TargetsPage::moveDroppedTargets(const QList<TargetId> &ids, int before)
{
    m_editor->applyPendingEdits();
    m_draft->move(ids, before);
}

void TargetsPage::updateButtons()
{
    const QList<TargetId> chosen = selectedIds();
    // Moving by one row is ambiguous while rows are hidden.
    const bool canMove = !chosen.isEmpty() && m_ui->search->text().isEmpty();
    const bool isInvalid =
        std::any_of(chosen.begin(), chosen.end(), [this](const TargetId &id) { return m_draft->isInvalid(id); });
    m_ui->duplicate->setEnabled(!chosen.isEmpty() && !isInvalid);
    m_ui->duplicate->setToolTip(isInvalid ? tr("Fix the marked errors to duplicate this target") : m_duplicateToolTip);
    m_ui->remove->setEnabled(!chosen.isEmpty());
    m_ui->up->setEnabled(canMove && m_draft->rowOf(chosen.first()) > 0);
    m_ui->down->setEnabled(canMove && m_draft->rowOf(chosen.last()) + 1 < m_draft->count());
    m_ui->list->setDragEnabled(m_ui->search->text().isEmpty());
}

} // namespace watchkeeper

#include "moc_TargetsPage.cpp"
