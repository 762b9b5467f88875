// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/maintenance/MaintenanceEditor.h"

#include "checks/Registry.h"
#include "engine/evaluate/MaintenanceRegistry.h"
#include "gui/maintenance/MaintenanceForm.h"
#include "gui/maintenance/TargetChoice.h"
#include "model/target/Maintenance.h"
#include "targets/document/MaintenanceKeys.h"

#include <QDialogButtonBox>
#include <QGroupBox>
#include <QJsonObject>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kVisibleTimes = 4;

//! The text of a maintenance time. Includes the entry's time zone if it differs from that of this computer.
QString maintenanceSpanText(const MaintenanceTime &time, const Maintenance &entry)
{
    const QTimeZone zone(entry.zone);
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

#include "moc_MaintenanceEditor.cpp"
