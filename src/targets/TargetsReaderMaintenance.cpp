// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/MaintenanceEdits.h"
#include "targets/MaintenanceKeys.h"
#include "targets/TargetsReader.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class TargetsReaderMaintenanceText
{
    Q_DECLARE_TR_FUNCTIONS(TargetsReader)
};

//! A label that distinguishes the entry from a target.
QString maintenanceLabel(const QJsonObject &json, qsizetype index)
{
    const QString name = json.value("name"_L1).toString();
    const bool usable = !name.isEmpty() && !name.contains(u'\n') && !name.contains(QChar::Null);
    return usable ? TargetsReaderMaintenanceText::tr("maintenance “%1”").arg(name)
                  : TargetsReaderMaintenanceText::tr("maintenance %1").arg(index + 1);
}

} // namespace

//! Called after the targets have been read, because maintenance entries refer to them.
void TargetsReader::readMaintenance(const QJsonValue &value, const JsonMember *member)
{
    if (!member)
        return;
    if (!value.isArray()) {
        report(member->line, QString(), member->key,
               TargetsReaderMaintenanceText::tr("Expected a list: [{\"name\": …, \"when\": …}, …]."));
        return;
    }
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const JsonSourceNode &place = member->value.items[static_cast<size_t>(i)];
        const QJsonObject json = array.at(i).toObject();
        const Entry entry{json, &place, maintenanceLabel(json, i)};
        if (array.at(i).isObject())
            readMaintenanceEntry(entry);
        else
            report(place.line, entry.label, QString(),
                   TargetsReaderMaintenanceText::tr("Expected an object: {\"name\": …, \"when\": …}."));
    }
    reportMaintenanceTargets();
}

void TargetsReader::readMaintenanceEntry(const Entry &entry)
{
    reportDuplicateKeys(*entry.place, entry.label, QString());
    const auto read = maintenanceFromJson(entry.json);
    if (!read) {
        for (const FieldProblem &problem : read.error())
            reportEntryProblem(entry, problem.field, problem.text);
        return;
    }
    const bool isTaken = std::any_of(m_document.maintenance.cbegin(), m_document.maintenance.cend(),
                                     [&read](const Maintenance &other) { return other.name == read->name; });
    if (isTaken)
        reportEntryProblem(entry, u"name"_s,
                           TargetsReaderMaintenanceText::tr("Another maintenance window already has this name."));
    m_document.maintenance.append(*read);
    m_maintenance.append(entry);
}

void TargetsReader::reportMaintenanceTargets()
{
    const QList<MaintenanceProblem> problems = maintenanceProblems(m_document.maintenance, m_document.targets);
    for (const MaintenanceProblem &problem : problems)
        reportEntryProblem(m_maintenance.at(problem.index), u"targets"_s, problem.text);
}

} // namespace watchkeeper
