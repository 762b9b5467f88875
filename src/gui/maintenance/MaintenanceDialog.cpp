// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/maintenance/MaintenanceDialog.h"

#include "app/words/DisplayText.h"
#include "checks/Registry.h"
#include "engine/evaluate/MaintenanceRegistry.h"
#include "gui/look/Colours.h"
#include "gui/look/StateMark.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/look/widgets/WindowState.h"
#include "gui/maintenance/MaintenanceForm.h"
#include "gui/table/model/ResultTexts.h"
#include "model/base/LocalTime.h"
#include "targets/document/MaintenanceKeys.h"
#include "targets/edit/DocumentEdits.h"
#include "targets/store/TargetsStore.h"

#include <QDialogButtonBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QJsonObject>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSet>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr std::chrono::seconds kMaintenanceTick{5};
constexpr int kMaintenanceDialogWidth = 148;   // [characters] width of the dialog
constexpr int kMaxMaintenanceColumnWidth = 42; // [characters] maximum width of a column
enum MaintenanceColumn { MaintenanceNameColumn, MaintenanceStateColumn, MaintenanceTimesColumn, MaintenanceScopeColumn };

QString maintenanceStateText(const Maintenance &entry, const QDateTime &now)
{
    const MaintenanceCalendar calendar(entry);
    const qint64 instant = now.toMSecsSinceEpoch();
    if (!entry.enabled)
        return MaintenanceDialog::tr("Disabled", "state of a maintenance");
    if (const auto current = calendar.at(instant))
        return MaintenanceDialog::tr("Active until %1")
            .arg(clockText(QDateTime::fromMSecsSinceEpoch(current->end, Qt::UTC), now));
    if (const auto next = calendar.next(instant))
        return MaintenanceDialog::tr("Next: %1", "when a maintenance comes")
            .arg(clockText(QDateTime::fromMSecsSinceEpoch(next->begin, Qt::UTC), now));
    return MaintenanceDialog::tr("Ended", "state of a maintenance");
}

bool isInEffect(const Maintenance &entry, const QDateTime &now)
{
    return MaintenanceCalendar(entry).at(now.toMSecsSinceEpoch()).has_value();
}

//! Returns the initial values of a new entry: every night for one hour.
//! If the user switches to a single time, it starts at the next full hour.
Maintenance defaultEntry()
{
    Maintenance entry;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    entry.zone = localTimeZoneId();
    entry.from = QDateTime::fromSecsSinceEpoch((now.toSecsSinceEpoch() / 3600 + 1) * 3600, Qt::UTC);
    entry.to = entry.from.addSecs(3600);
    entry.kind = MaintenanceKind::Daily;
    entry.minute = 2 * 60;
    entry.duration = std::chrono::hours(1);
    entry.weekdays = {Qt::Sunday};
    entry.monthDays = {1};
    return entry;
}

//! Returns the entry at another time or with another duration; nullopt if its recurrence has no such time.
std::optional<Maintenance> changedEntry(Maintenance entry, MaintenanceChange change, int minutes)
{
    constexpr int kDay = 24 * 60;
    if (entry.kind == MaintenanceKind::Once) {
        entry.to = entry.to.addSecs(60 * minutes);
        if (change == MaintenanceChange::Move)
            entry.from = entry.from.addSecs(60 * minutes);
        const Milliseconds length(entry.from.msecsTo(entry.to));
        return length > Milliseconds(0) && length <= limits::kMaxOneTimeDuration ? std::optional(entry) : std::nullopt;
    }
    if (change == MaintenanceChange::Resize) {
        entry.duration += std::chrono::minutes(minutes);
        const bool isValid = entry.duration > Milliseconds(0) && entry.duration <= limits::kMaxMaintenanceDuration;
        return isValid ? std::optional(entry) : std::nullopt;
    }
    const int begin = entry.minute + minutes;
    const int days = begin >= 0 ? begin / kDay : -1;
    entry.minute = begin - days * kDay;
    const bool isWholeDay = minutes % kDay == 0;
    if (entry.kind == MaintenanceKind::Cron || (entry.kind == MaintenanceKind::Daily && isWholeDay)
        || (entry.kind == MaintenanceKind::Monthly && days != 0))
        return std::nullopt;
    for (int &weekday : entry.weekdays)
        weekday = (weekday - 1 + days + 7) % 7 + 1;
    std::ranges::sort(entry.weekdays);
    return entry;
}

} // namespace

MaintenanceDialog::MaintenanceDialog(TargetsStore *store, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_list(new QTreeWidget)
    , m_emptyLabel(
          new QLabel(tr("No maintenance windows yet. Targets in maintenance are still checked, but problems don't change "
                        "their state to down or reduce their uptime.")))
    , m_editButton(new QPushButton(tr("&Edit…")))
    , m_removeButton(new QPushButton(tr("&Remove")))
    , m_endButton(new QPushButton(tr("E&nd now")))
    , m_week(new MaintenanceWeekView)
{
    setObjectName(u"maintenanceDialog"_s);
    setWindowTitle(tr("Maintenance"));
    build();
    connect(m_store, &TargetsStore::changed, this, &MaintenanceDialog::showEntries);
    connect(&m_refreshTimer, &QTimer::timeout, this, &MaintenanceDialog::showEntries);
    m_refreshTimer.start(kMaintenanceTick);
    showEntries();
    setInitialSize(this, sizeHint().expandedTo({fontMetrics().averageCharWidth() * kMaintenanceDialogWidth, 0}));
}

void MaintenanceDialog::build()
{
    m_list->setObjectName(u"entries"_s);
    m_list->setAccessibleName(tr("Maintenance"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(false);
    m_list->setHeaderLabels({tr("Name"), tr("State"), tr("When"), tr("Targets")});
    m_list->header()->setStretchLastSection(true);
    m_emptyLabel->setWordWrap(true);
    m_emptyLabel->setTextFormat(Qt::PlainText);
    m_endButton->setToolTip(tr("End a manual or one-time maintenance window"));
    auto *addButton = new QPushButton(tr("&Add…"));
    for (const auto &[button, name] : {std::pair(addButton, u"add"_s), std::pair(m_editButton, u"edit"_s),
                                       std::pair(m_removeButton, u"remove"_s), std::pair(m_endButton, u"end"_s)}) {
        button->setObjectName(name);
        button->setAutoDefault(false);
    }
    auto *side = new QVBoxLayout;
    for (QPushButton *button : {addButton, m_editButton, m_endButton, m_removeButton})
        side->addWidget(button);
    side->addStretch(1);
    auto *upper = new QHBoxLayout;
    upper->addWidget(m_list, 1);
    upper->addLayout(side);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_emptyLabel);
    layout->addLayout(upper, 1);
    layout->addWidget(m_week, 2);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(addButton, &QPushButton::clicked, this, &MaintenanceDialog::addEntry);
    connect(m_editButton, &QPushButton::clicked, this, &MaintenanceDialog::editEntry);
    connect(m_removeButton, &QPushButton::clicked, this, &MaintenanceDialog::removeEntry);
    connect(m_endButton, &QPushButton::clicked, this, &MaintenanceDialog::endNow);
    connect(m_week->grid(), &MaintenanceWeekGrid::blockSelected, this, &MaintenanceDialog::selectEntry);
    connect(m_week->grid(), &MaintenanceWeekGrid::blockActivated, this, [this](const QString &name) {
        selectEntry(name);
        editEntry();
    });
    connect(m_week->grid(), &MaintenanceWeekGrid::spanChosen, this, [this](const QDateTime &from, const QDateTime &to) {
        Maintenance entry = defaultEntry();
        entry.kind = MaintenanceKind::Once;
        entry.from = from.toUTC();
        entry.to = to.toUTC();
        addWithValues(entry);
    });
    connect(m_week->grid(), &MaintenanceWeekGrid::removalRequested, this, [this](const QString &name) {
        selectEntry(name);
        removeEntry();
        m_week->showMessage(tr("Removed “%1”. Press %2 to undo.", "a name; a key")
                                .arg(displayLine(name), QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)));
    });
    connect(m_week->grid(), &MaintenanceWeekGrid::changeRequested, this, &MaintenanceDialog::changeEntry);
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, m_store, &TargetsStore::undo);
    connect(new QShortcut(QKeySequence::Redo, this), &QShortcut::activated, m_store, &TargetsStore::redo);
    connect(m_list, &QTreeWidget::itemActivated, this, &MaintenanceDialog::editEntry);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &MaintenanceDialog::updateButtons);
}

QString MaintenanceDialog::currentName() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(MaintenanceNameColumn, Qt::UserRole).toString() : QString();
}

void MaintenanceDialog::selectEntry(const QString &name)
{
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        if (item->data(MaintenanceNameColumn, Qt::UserRole).toString() == name)
            m_list->setCurrentItem(item);
    }
}

void MaintenanceDialog::showEntries()
{
    const QString chosen = currentName();
    const QList<Maintenance> &entries = m_store->document().maintenance;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    while (m_list->topLevelItemCount() > entries.size())
        delete m_list->takeTopLevelItem(m_list->topLevelItemCount() - 1);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const Maintenance &entry = entries.at(i);
        const int row = static_cast<int>(i);
        QTreeWidgetItem *item = row < m_list->topLevelItemCount() ? m_list->topLevelItem(row) : new QTreeWidgetItem(m_list);
        const QStringList texts{displayLine(entry.name), maintenanceStateText(entry, now), maintenanceTimesText(entry),
                                displayLine(maintenanceScopeText(entry))};
        for (int column = MaintenanceNameColumn; column <= MaintenanceScopeColumn; ++column) {
            item->setText(column, texts.at(column));
            item->setToolTip(column, plainToolTip(texts.at(column)));
        }
        item->setData(MaintenanceNameColumn, Qt::UserRole, entry.name);
        item->setIcon(MaintenanceNameColumn,
                      isInEffect(entry, now) ? stateIcon(MarkState::Maintenance) : stateIcon(MarkState::Pending));
        if (entry.name == chosen)
            m_list->setCurrentItem(item);
    }
    m_emptyLabel->setVisible(entries.isEmpty());
    for (int column = MaintenanceNameColumn; column < MaintenanceScopeColumn; ++column) {
        m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(
            column, std::min(m_list->columnWidth(column), fontMetrics().averageCharWidth() * kMaxMaintenanceColumnWidth));
    }
    m_week->grid()->setEntries(entries);
    updateButtons();
}

void MaintenanceDialog::updateButtons()
{
    const QString name = currentName();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QList<Maintenance> &entries = m_store->document().maintenance;
    const bool canEnd = std::any_of(entries.begin(), entries.end(), [&](const Maintenance &one) {
        return one.name == name && one.kind == MaintenanceKind::Once && isInEffect(one, now);
    });
    m_editButton->setEnabled(!name.isEmpty());
    m_removeButton->setEnabled(!name.isEmpty());
    m_endButton->setEnabled(canEnd);
}

void MaintenanceDialog::addEntry()
{
    addWithValues(defaultEntry());
}

void MaintenanceDialog::addWithValues(const Maintenance &entry)
{
    openEditor(entry, {});
}

void MaintenanceDialog::editEntry()
{
    const QString name = currentName();
    const QList<Maintenance> &entries = m_store->document().maintenance;
    const auto entry =
        std::find_if(entries.begin(), entries.end(), [&name](const Maintenance &one) { return one.name == name; });
    if (entry == entries.end())
        return;
    Maintenance shown = *entry;
    const Maintenance usual = defaultEntry(); // initial values for the recurrence types that the entry doesn't use
    if (shown.kind == MaintenanceKind::Once || shown.kind == MaintenanceKind::Cron)
        shown.minute = usual.minute;
    if (shown.kind == MaintenanceKind::Once) {
        shown.duration = usual.duration;
    } else {
        shown.from = usual.from;
        shown.to = usual.to;
    }
    if (shown.kind != MaintenanceKind::Weekly)
        shown.weekdays = usual.weekdays;
    if (shown.kind != MaintenanceKind::Monthly)
        shown.monthDays = usual.monthDays;
    openEditor(shown, name);
}

//! \param previous  the name of the edited entry, or empty for a new one
MaintenanceEditor *MaintenanceDialog::openEditor(const Maintenance &entry, const QString &previous)
{
    QStringList names;
    for (const Maintenance &one : m_store->document().maintenance) {
        if (one.name != previous)
            names.append(one.name);
    }
    const QString action = previous.isEmpty() ? tr("Add ma&intenance") : tr("&Save");
    auto *editor = new MaintenanceEditor(entry, {m_store->document().targets, names}, action, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &QDialog::accepted, this, [this, editor, previous] {
        if (editor->entry())
            saveEntry(previous, *editor->entry());
    });
    editor->open();
    return editor;
}

//! Adds or replaces an entry. \param entry  the new values; if another entry already has this name, a number is appended to the
//! name
void MaintenanceDialog::saveEntry(const QString &previous, Maintenance entry)
{
    QList<Maintenance> entries = m_store->document().maintenance;
    QSet<QString> taken;
    for (const Maintenance &one : std::as_const(entries))
        taken.insert(one.name);
    taken.remove(previous);
    entry.name = uniqueName(entry.name, taken);
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&previous](const Maintenance &one) { return one.name == previous; });
    const bool isNew = previous.isEmpty() || found == entries.end();
    if (isNew)
        entries.append(entry);
    else
        *found = entry;
    m_store->setMaintenance(entries, (isNew ? tr("Add maintenance “%1”") : tr("Edit maintenance “%1”")).arg(entry.name));
}

void MaintenanceDialog::changeEntry(const QString &name, MaintenanceChange change, int minutes)
{
    QList<Maintenance> entries = m_store->document().maintenance;
    const auto entry = std::ranges::find(entries, name, &Maintenance::name);
    if (entry == entries.end())
        return;
    const std::optional<Maintenance> changed = changedEntry(*entry, change, minutes);
    if (!changed)
        return m_week->showMessage(tr("“%1” can't be changed this way. Press Enter to edit it.").arg(displayLine(name)));
    *entry = *changed;
    m_store->setMaintenance(entries, tr("Edit maintenance “%1”").arg(name));
    m_week->grid()->moveCursor(change == MaintenanceChange::Move ? minutes : 0);
}

void MaintenanceDialog::removeEntry()
{
    const QString name = currentName();
    QList<Maintenance> entries = m_store->document().maintenance;
    if (entries.removeIf([&name](const Maintenance &one) { return one.name == name; }) > 0)
        m_store->setMaintenance(entries, tr("Remove maintenance “%1”").arg(name));
}

void MaintenanceDialog::endNow()
{
    const QString name = currentName();
    QList<Maintenance> entries = m_store->document().maintenance;
    if (endMaintenance(entries, name, QDateTime::currentDateTimeUtc()))
        m_store->setMaintenance(entries, tr("End maintenance “%1”").arg(name));
}

namespace {

constexpr qsizetype kVisibleTimes = 4;

//! Returns the text of a maintenance time. Includes the entry's time zone if it differs from that of this computer.
QString maintenanceSpanText(const MaintenanceTime &time, const Maintenance &entry)
{
    const QTimeZone zone = timeZoneNamed(entry.zone);
    const auto shown = [&zone](qint64 instant) {
        const QDateTime moment = QDateTime::fromMSecsSinceEpoch(instant, Qt::UTC);
        return moment.toOffsetFromUtc(zone.offsetFromUtc(moment));
    };
    const QDateTime begin = shown(time.begin);
    const QDateTime end = shown(time.end);
    const QString pattern = begin.date() == end.date() ? u"HH:mm"_s : u"ddd yyyy-MM-dd HH:mm"_s;
    return MaintenanceEditor::tr("%1 to %2", "two times")
        .arg(QLocale().toString(begin, u"ddd yyyy-MM-dd HH:mm"_s), QLocale().toString(end, pattern));
}

} // namespace

MaintenanceEditor::MaintenanceEditor(const Maintenance &entry, const Context &context, const QString &action, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_form(new MaintenanceForm)
    , m_choice(new TargetChoice(context.targets))
    , m_timesLabel(new QLabel)
{
    setObjectName(u"maintenanceEditor"_s);
    setWindowTitle(tr("Maintenance"));
    build(action);
    m_form->setEntry(entry);
    m_choice->setEntry(entry);
    connect(m_form, &MaintenanceForm::edited, this, &MaintenanceEditor::validate);
    connect(m_choice, &TargetChoice::edited, this, &MaintenanceEditor::validate);
    validate();
    m_form->focusField(u"name"_s);
}

void MaintenanceEditor::build(const QString &action)
{
    auto *affectedTargets = new QGroupBox(tr("Targets"));
    auto *inner = new QVBoxLayout(affectedTargets);
    inner->addWidget(m_choice);
    m_timesLabel->setObjectName(u"times"_s);
    m_timesLabel->setTextFormat(Qt::PlainText);
    m_timesLabel->setWordWrap(true);
    m_timesLabel->setAccessibleName(tr("Upcoming maintenance times or validation errors"));
    m_timesLabel->setMinimumHeight((static_cast<int>(kVisibleTimes) + 2) * fontMetrics().lineSpacing());
    m_timesLabel->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_acceptButton = buttons->addButton(action, QDialogButtonBox::AcceptRole);
    m_acceptButton->setObjectName(u"accept"_s);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    m_acceptButton->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_form);
    layout->addWidget(affectedTargets, 1);
    layout->addWidget(m_timesLabel);
    layout->addWidget(buttons);
}

void MaintenanceEditor::validate()
{
    QJsonObject json = m_form->toJson();
    m_choice->writeScope(&json);
    const auto read = maintenanceFromJson(json);
    m_entry.reset();
    if (!read) {
        const FieldProblem &problem = read.error().first();
        const QList<Field> &table = maintenanceTable();
        const auto field =
            std::find_if(table.begin(), table.end(), [&problem](const Field &one) { return one.name == problem.field; });
        const bool isScope = problem.field == "targets"_L1 && read.error().size() == 1;
        m_timesLabel->setText(isScope ? tr("Choose targets: all, specific ones, or by tag or filter.")
                                      : tr("%1: %2", "a field; what is wrong with it")
                                            .arg(field == table.end() ? problem.field : field->label, problem.text));
    } else if (m_context.names.contains(read->name)) {
        m_timesLabel->setText(tr("A maintenance window with this name already exists."));
    } else {
        m_entry = *read;
        m_timesLabel->setText(upcomingTimesText());
    }
    m_acceptButton->setEnabled(m_entry.has_value());
}

QString MaintenanceEditor::upcomingTimesText() const
{
    const MaintenanceCalendar calendar(*m_entry);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const int targets = static_cast<int>(targetsOf(*m_entry, m_context.targets, findKind).size());
    QStringList lines{tr("Currently applies to %n target(s). Times in %1:", "", targets).arg(QString::fromUtf8(m_entry->zone))};
    if (const auto current = calendar.at(now))
        lines.append(tr("now: %1", "a span of time").arg(maintenanceSpanText(*current, *m_entry)));
    for (auto time = calendar.next(now); time && lines.size() <= kVisibleTimes; time = calendar.next(time->begin))
        lines.append(maintenanceSpanText(*time, *m_entry));
    if (!m_entry->enabled)
        lines = QStringList{tr("This maintenance is disabled.")};
    else if (lines.size() == 1)
        lines.append(tr("This maintenance has ended and won't repeat."));
    return lines.join(u'\n');
}

} // namespace watchkeeper

#include "moc_MaintenanceDialog.cpp"
