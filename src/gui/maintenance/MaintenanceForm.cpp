// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/maintenance/MaintenanceForm.h"

#include "gui/look/widgets/Periods.h"
#include "gui/look/widgets/SearchField.h"
#include "model/base/LocalTime.h"
#include "targets/document/MaintenanceKeys.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QRadioButton>
#include <QShowEvent>
#include <QTimeEdit>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kZoneLength = 32; // [characters] length of America/Argentina/ComodRivadavia, the longest name of a time zone

QDateTimeEdit *instantEdit(const QString &name)
{
    auto *edit = new QDateTimeEdit;
    edit->setObjectName(name);
    setMomentFormat(edit, u"yyyy-MM-dd HH:mm"_s);
    // The field contains the local time in the selected zone. It is treated as UTC, because this computer may not know the
    // zone.
    edit->setTimeSpec(Qt::UTC);
    return edit;
}

//! Returns the local time in the zone, stored as UTC, for a field that doesn't support time zones.
QDateTime inTimeZone(const QDateTime &instant, const QByteArray &zone)
{
    const QTimeZone itsZone = timeZoneNamed(zone);
    const int offset = itsZone.isValid() ? itsZone.offsetFromUtc(instant) : 0;
    return QDateTime::fromSecsSinceEpoch(instant.toSecsSinceEpoch() + offset, Qt::UTC);
}

QStringList zoneNames()
{
    QStringList names;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        names.append(QString::fromUtf8(id));
    return names;
}

QStringList parseMonthDays(const QString &line)
{
    QStringList words;
    for (const QString &word : line.split(u',')) {
        if (!word.trimmed().isEmpty())
            words.append(word.trimmed());
    }
    return words;
}

} // namespace

MaintenanceForm::MaintenanceForm(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
    , m_name(new QLineEdit)
    , m_kind(new QComboBox)
    , m_begin(instantEdit(u"from"_s))
    , m_end(instantEdit(u"to"_s))
    , m_time(new QTimeEdit)
    , m_weekdayRow(weekdayRow())
    , m_monthDays(new QLineEdit)
    , m_cron(new QLineEdit)
    , m_duration(new QLineEdit)
    , m_zone(new QComboBox)
    , m_enabled(new QCheckBox(tr("Ena&bled")))
{
    build();
    connectParts();
    updateRows();
}

QWidget *MaintenanceForm::weekdayRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        auto *box = new QCheckBox(QLocale().dayName(day, QLocale::ShortFormat));
        box->setObjectName(weekdayKey(day));
        box->setAccessibleName(QLocale().dayName(day));
        layout->addWidget(box);
        m_dayBoxes.append(box);
    }
    layout->addStretch(1);
    return row;
}

void MaintenanceForm::build()
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_name->setObjectName(u"name"_s);
    m_name->setPlaceholderText(tr("planned work, such as Backup"));
    m_kind->setObjectName(u"when"_s);
    const Field &when = maintenanceTable().at(1);
    for (qsizetype i = 0; i < when.choices.size(); ++i)
        m_kind->addItem(when.choiceLabels.at(i), when.choices.at(i));
    m_time->setObjectName(u"at"_s);
    setMomentFormat(m_time, u"HH:mm"_s);
    m_monthDays->setObjectName(u"daysOfMonth"_s);
    m_monthDays->setPlaceholderText(tr("such as 1, 15, last"));
    m_cron->setObjectName(u"cron"_s);
    m_cron->setPlaceholderText(tr("minute hour day month weekday, such as 0 2 * * MON#1"));
    m_duration->setObjectName(u"for"_s);
    m_duration->setPlaceholderText(tr("such as 1h30m"));
    m_zone->setObjectName(u"zone"_s);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->addItems(zoneNames());
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(kZoneLength);
    m_enabled->setObjectName(u"enabled"_s);
    m_enabled->setChecked(true);
    m_layout->addRow(tr("&Name:"), m_name);
    m_layout->addRow(tr("&When:"), m_kind);
    m_layout->addRow(tr("F&rom:"), m_begin);
    m_layout->addRow(tr("T&o:", "end of a span of time"), m_end);
    m_layout->addRow(tr("&Days:"), m_weekdayRow);
    m_layout->addRow(tr("Days of the &month:"), m_monthDays);
    m_layout->addRow(tr("&Cron expression:"), m_cron);
    m_layout->addRow(tr("At:", "a time of the day"), m_time);
    m_layout->addRow(tr("D&uration:"), m_duration);
    m_layout->addRow(tr("Time &zone:"), m_zone);
    m_layout->addRow(QString(), m_enabled);
}

void MaintenanceForm::connectParts()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        updateRows();
        emit edited();
    });
    for (QLineEdit *line : {m_name, m_monthDays, m_cron, m_duration})
        connect(line, &QLineEdit::textChanged, this, &MaintenanceForm::edited);
    for (QDateTimeEdit *edit : QList<QDateTimeEdit *>{m_begin, m_end, m_time})
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &MaintenanceForm::edited);
    for (QCheckBox *box : std::as_const(m_dayBoxes))
        connect(box, &QCheckBox::toggled, this, &MaintenanceForm::edited);
    connect(m_enabled, &QCheckBox::toggled, this, &MaintenanceForm::edited);
    connect(m_zone, &QComboBox::editTextChanged, this, &MaintenanceForm::edited);
}

MaintenanceKind MaintenanceForm::kind() const
{
    return static_cast<MaintenanceKind>(m_kind->currentIndex());
}

void MaintenanceForm::updateRows()
{
    const MaintenanceKind current = kind();
    const bool isOnce = current == MaintenanceKind::Once;
    m_layout->setRowVisible(m_begin, isOnce);
    m_layout->setRowVisible(m_end, isOnce);
    m_layout->setRowVisible(m_weekdayRow, current == MaintenanceKind::Weekly);
    m_layout->setRowVisible(m_monthDays, current == MaintenanceKind::Monthly);
    m_layout->setRowVisible(m_cron, current == MaintenanceKind::Cron);
    m_layout->setRowVisible(m_time, !isOnce && current != MaintenanceKind::Cron);
    m_layout->setRowVisible(m_duration, !isOnce);
}

void MaintenanceForm::setEntry(const Maintenance &entry)
{
    m_original = entry;
    m_name->setText(entry.name);
    m_kind->setCurrentIndex(static_cast<int>(entry.kind));
    m_zone->setEditText(QString::fromUtf8(entry.zone));
    m_begin->setDateTime(inTimeZone(entry.from, entry.zone));
    m_end->setDateTime(inTimeZone(entry.to, entry.zone));
    m_time->setTime(QTime(entry.minute / 60, entry.minute % 60));
    m_duration->setText(entry.duration > Milliseconds(0) ? formatDuration(entry.duration) : QString());
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        m_dayBoxes.at(day - 1)->setChecked(entry.weekdays.contains(day));
    QStringList monthDays;
    for (const int day : entry.monthDays)
        monthDays.append(day == Maintenance::kLastDay ? u"last"_s : QString::number(day));
    m_monthDays->setText(monthDays.join(u", "_s));
    m_cron->setText(entry.cron);
    m_enabled->setChecked(entry.enabled);
    updateRows();
}

//! Returns the time in the field as written to the file. If the field wasn't edited, keeps the original instant, because the
//! same local time can occur twice.
QString MaintenanceForm::instantText(const QDateTimeEdit *edit, const QDateTime &previous) const
{
    if (previous.isValid() && edit->dateTime() == inTimeZone(previous, m_zone->currentText().trimmed().toUtf8()))
        return previous.toString(Qt::ISODate);
    return edit->dateTime().toString(u"yyyy-MM-dd'T'HH:mm:ss"_s);
}

QJsonObject MaintenanceForm::toJson() const
{
    QJsonObject json{{u"name"_s, m_name->text().trimmed()},
                     {u"when"_s, m_kind->currentData().toString()},
                     {u"zone"_s, m_zone->currentText().trimmed()}};
    QJsonArray days;
    for (const QCheckBox *box : m_dayBoxes) {
        if (box->isChecked())
            days.append(box->objectName());
    }
    if (kind() == MaintenanceKind::Once) {
        json.insert(u"from"_s, instantText(m_begin, m_original.from));
        json.insert(u"to"_s, instantText(m_end, m_original.to));
    } else {
        json.insert(u"for"_s, m_duration->text().trimmed());
        if (kind() != MaintenanceKind::Cron)
            json.insert(u"at"_s, m_time->time().toString(u"HH:mm"_s));
    }
    if (kind() == MaintenanceKind::Weekly)
        json.insert(u"days"_s, days);
    if (kind() == MaintenanceKind::Monthly)
        json.insert(u"daysOfMonth"_s, QJsonArray::fromStringList(parseMonthDays(m_monthDays->text())));
    if (kind() == MaintenanceKind::Cron)
        json.insert(u"cron"_s, m_cron->text().trimmed());
    if (!m_enabled->isChecked())
        json.insert(u"enabled"_s, false);
    return json;
}

void MaintenanceForm::focusField(const QString &key)
{
    if (auto *field = findChild<QWidget *>(key))
        field->setFocus(Qt::OtherFocusReason);
}

namespace {

//! Splits a line of comma-separated tags. Tags themselves contain no commas.
QStringList parseTagLine(const QString &line)
{
    QStringList words;
    for (const QString &word : line.split(u',')) {
        if (!word.trimmed().isEmpty())
            words.append(word.trimmed());
    }
    words.removeDuplicates();
    return words;
}

} // namespace

TargetChoice::TargetChoice(const QList<Target> &targets, QWidget *parent)
    : QWidget(parent)
    , m_allTargetsButton(new QRadioButton(tr("&All targets, including those added later")))
    , m_specificTargetsButton(new QRadioButton(tr("Th&ese targets:", "targets")))
    , m_checkList(new CheckList(tr("Find a target")))
    , m_targets(m_checkList->list())
    , m_tags(new QLineEdit)
    , m_filter(new QLineEdit)
{
    build(targets);
    connect(m_allTargetsButton, &QRadioButton::toggled, this, [this] {
        updateEnabled();
        emit edited();
    });
    connect(m_targets, &QListWidget::itemChanged, this, &TargetChoice::edited);
    connect(m_tags, &QLineEdit::textEdited, this, &TargetChoice::edited);
    connect(m_filter, &QLineEdit::textEdited, this, &TargetChoice::edited);
    m_specificTargetsButton->setChecked(true);
    updateEnabled();
}

void TargetChoice::build(const QList<Target> &targets)
{
    m_allTargetsButton->setObjectName(u"all"_s);
    m_specificTargetsButton->setObjectName(u"some"_s);
    m_targets->setObjectName(u"targets"_s);
    m_targets->setAccessibleName(tr("Targets"));
    for (const Target &target : targets)
        m_checkList->addName(target.name, false)->setData(Qt::UserRole, target.id);
    m_tags->setObjectName(u"tags"_s);
    m_tags->setPlaceholderText(tr("such as db, prod"));
    m_filter->setObjectName(u"filter"_s);
    m_filter->setPlaceholderText(tr("such as host:db kind:tcp"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("Ta&gs:"), m_tags);
    form->addRow(tr("Fil&ter:"), m_filter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_allTargetsButton);
    layout->addWidget(m_specificTargetsButton);
    layout->addWidget(m_checkList, 1);
    layout->addLayout(form);
}

void TargetChoice::updateEnabled()
{
    const bool isForSome = m_specificTargetsButton->isChecked();
    for (QWidget *widget : QList<QWidget *>{m_checkList, m_tags, m_filter})
        widget->setEnabled(isForSome);
}

void TargetChoice::setEntry(const Maintenance &entry)
{
    const QSignalBlocker blocker(m_targets);
    (entry.forAll ? m_allTargetsButton : m_specificTargetsButton)->setChecked(true);
    for (int i = 0; i < m_targets->count(); ++i) {
        QListWidgetItem *item = m_targets->item(i);
        const QUuid id = item->data(Qt::UserRole).toUuid();
        const bool isNamed = entry.targets.contains(item->text()) || entry.targets.contains(id.toString(QUuid::WithoutBraces))
            || entry.targets.contains(id.toString());
        item->setCheckState(isNamed ? Qt::Checked : Qt::Unchecked);
    }
    scrollToChecked();
    m_tags->setText(entry.tags.join(u", "_s));
    m_filter->setText(entry.filter);
    updateEnabled();
}

void TargetChoice::scrollToChecked()
{
    for (int i = 0; i < m_targets->count(); ++i) {
        if (m_targets->item(i)->checkState() == Qt::Checked)
            return m_targets->scrollToItem(m_targets->item(i), QAbstractItemView::PositionAtTop);
    }
}

//! Scrolls to the ticked targets once the list is shown and its height is known.
void TargetChoice::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (event->spontaneous())
        return; // the window was only restored, and the user may have scrolled since the list was first shown
    QMetaObject::invokeMethod(this, &TargetChoice::scrollToChecked, Qt::QueuedConnection);
}

void TargetChoice::writeScope(QJsonObject *json) const
{
    if (m_allTargetsButton->isChecked()) {
        json->insert(u"all"_s, true);
        return;
    }
    QJsonArray names;
    for (int i = 0; i < m_targets->count(); ++i) {
        if (m_targets->item(i)->checkState() == Qt::Checked)
            names.append(m_targets->item(i)->text());
    }
    if (!names.isEmpty())
        json->insert(u"targets"_s, names);
    if (const QStringList tags = parseTagLine(m_tags->text()); !tags.isEmpty())
        json->insert(u"tags"_s, QJsonArray::fromStringList(tags));
    if (const QString filter = m_filter->text().trimmed(); !filter.isEmpty())
        json->insert(u"filter"_s, filter);
}

} // namespace watchkeeper

#include "moc_MaintenanceForm.cpp"
