// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/evidence/EvaluatedFileRules.h"

#include "checks/files/kind/FileRules.h"
#include "checks/files/kind/LogEvaluator.h"
#include "gui/details/parts/FactText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class EvaluatedFileRulesText
{
    Q_DECLARE_TR_FUNCTIONS(HeldFileRules)
};

//! \brief Collects conditions about the values of one observation.
class FileConditionCollector
{
public:
    FileConditionCollector(const Observation *seen, ConditionStatus otherwise)
        : m_observation(seen)
        , m_failureStatus(otherwise)
    {
    }

    //! \param names  the possible names of the value; some names depend on what the check found, and the first existing value is used
    void add(const QString &wanted, const QStringList &names, const std::function<bool(qint64)> &holds, Unit unit)
    {
        EvaluatedCondition condition{wanted, {}, ConditionStatus::NotReached};
        for (const QString &name : names) {
            const QVariant value = m_observation ? m_observation->value(name) : QVariant();
            if (!value.isValid())
                continue;
            condition.actual = valueText({name, value, unit});
            condition.status = holds(value.toLongLong()) ? ConditionStatus::Passes : m_failureStatus;
            break;
        }
        m_conditions.append(condition);
    }

    //! Adds a condition for a lower limit, if there is one.
    void addMinimum(std::optional<qint64> least, const QString &wanted, const QStringList &names, Unit unit)
    {
        if (least)
            add(
                wanted.arg(numberText(static_cast<double>(*least), unit)), names,
                [least](qint64 number) { return number >= *least; }, unit);
    }
    void addMaximum(std::optional<qint64> most, const QString &wanted, const QStringList &names, Unit unit)
    {
        if (most)
            add(
                wanted.arg(numberText(static_cast<double>(*most), unit)), names,
                [most](qint64 number) { return number <= *most; }, unit);
    }

    QList<EvaluatedCondition> conditions() const { return m_conditions; }

private:
    const Observation *m_observation;
    ConditionStatus m_failureStatus;
    QList<EvaluatedCondition> m_conditions;
};

void addExistence(const FileRules &rules, FileConditionCollector *collector)
{
    const bool wanted = rules.mustExist;
    if (rules.hasPattern && !rules.count.least)
        collector->add(
            wanted ? EvaluatedFileRulesText::tr("A matching file exists")
                   : EvaluatedFileRulesText::tr("No matching file exists"),
            {u"count"_s, u"exists"_s}, [wanted](qint64 count) { return (count > 0) == wanted; }, Unit::None);
    else
        collector->add(
            wanted ? EvaluatedFileRulesText::tr("The path exists") : EvaluatedFileRulesText::tr("The path doesn't exist"),
            {u"exists"_s}, [wanted](qint64 exists) { return (exists != 0) == wanted; }, Unit::None);
}

EvaluatedCondition hashCondition(const QByteArray &wanted, const Observation *seen, ConditionStatus otherwise)
{
    EvaluatedCondition condition{EvaluatedFileRulesText::tr("The SHA-256 checksum is %1").arg(QString::fromLatin1(wanted)),
                                 {},
                                 ConditionStatus::NotReached};
    const QString hash = seen ? seen->value(u"sha256"_s).toString() : QString();
    if (hash.isEmpty())
        return condition;
    condition.actual = hash;
    condition.status = hash.toLatin1() == wanted ? ConditionStatus::Passes : otherwise;
    return condition;
}

} // namespace

QList<EvaluatedCondition> evaluatedFileRules(const Fields &fields, const Observation *seen)
{
    const FileRules rules(fields);
    const ConditionStatus otherwise = rules.isWarningOnly ? ConditionStatus::Warns : ConditionStatus::Fails;
    const QStringList age{u"newestAge"_s, u"age"_s};
    FileConditionCollector collector(seen, otherwise);
    addExistence(rules, &collector);
    collector.addMaximum(rules.age.most, EvaluatedFileRulesText::tr("Modified within the last %1"), age, Unit::Millisecond);
    collector.addMinimum(rules.age.least, EvaluatedFileRulesText::tr("Not modified within the last %1"), age,
                         Unit::Millisecond);
    collector.addMinimum(rules.size.least, EvaluatedFileRulesText::tr("Size at least %1"), {u"size"_s}, Unit::Byte);
    collector.addMaximum(rules.size.most, EvaluatedFileRulesText::tr("Size at most %1"), {u"size"_s}, Unit::Byte);
    collector.addMinimum(rules.growth.least, EvaluatedFileRulesText::tr("Growth at least %1"), {u"growth"_s}, Unit::Byte);
    collector.addMaximum(rules.growth.most, EvaluatedFileRulesText::tr("Growth at most %1"), {u"growth"_s}, Unit::Byte);
    collector.addMinimum(rules.count.least, EvaluatedFileRulesText::tr("Number of files at least %1"), {u"count"_s},
                         Unit::None);
    collector.addMaximum(rules.count.most, EvaluatedFileRulesText::tr("Number of files at most %1"), {u"count"_s}, Unit::None);
    collector.addMaximum(rules.oldestAge, EvaluatedFileRulesText::tr("No file older than %1"), {u"oldestAge"_s},
                         Unit::Millisecond);
    QList<EvaluatedCondition> conditions = collector.conditions();
    if (!rules.sha256.isEmpty())
        conditions.append(hashCondition(rules.sha256, seen, otherwise));
    return conditions;
}

QList<EvaluatedCondition> evaluatedLogRules(const Fields &fields, const Observation *seen)
{
    const LogRules rules(fields);
    const auto fewer = [&](qint64 limit, ConditionStatus otherwise, const QString &wanted) {
        FileConditionCollector collector(seen, otherwise);
        collector.add(
            wanted.arg(limit), {u"matches"_s}, [limit](qint64 lines) { return lines < limit; }, Unit::None);
        return collector.conditions();
    };
    QList<EvaluatedCondition> conditions;
    if (rules.downLines > 0)
        conditions += fewer(rules.downLines, ConditionStatus::Fails,
                            EvaluatedFileRulesText::tr("Matching lines since the last check: fewer than %1"));
    if (rules.warnLines > 0)
        conditions += fewer(rules.warnLines, ConditionStatus::Warns,
                            EvaluatedFileRulesText::tr("Matching lines since the last check: fewer than %1, else degraded"));
    if (rules.lineWithin) {
        FileConditionCollector collector(seen, ConditionStatus::Fails);
        collector.addMaximum(rules.lineWithin->count(), EvaluatedFileRulesText::tr("A matching line within the last %1"),
                             {u"sinceMatch"_s}, Unit::Millisecond);
        conditions += collector.conditions();
    }
    return conditions;
}

} // namespace watchkeeper
