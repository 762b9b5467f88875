// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options/TargetSelection.h"

#include "app/words/DisplayText.h"
#include "checks/Registry.h"
#include "cli/CliText.h"
#include "model/base/NearestWord.h"
#include "model/target/Target.h"
#include "targets/document/MaintenanceKeys.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

FilterSearchTexts textsOf(const Target &target)
{
    const Kind *kind = findKind(target.kind);
    const QString address = kind && kind->address ? displayLine(kind->address(target.fields)) : QString();
    const QString host = kind && kind->host ? kind->host(target.fields) : QString();
    return FilterSearchTexts(target, address, host);
}

} // namespace

TargetFilter::TargetFilter(Filter filter)
    : m_filter(std::move(filter))
{
}

Expected<TargetFilter, QString> TargetFilter::parse(const QString &expression)
{
    const auto filter = Filter::parse(expression, statelessFilterVocabulary());
    if (!filter)
        return Unexpected(filter.error().text);
    return TargetFilter(*filter);
}

bool TargetFilter::matches(const Target &target) const
{
    const FilterSearchTexts texts = textsOf(target);
    return m_filter.matches({texts, target.paused, false, nullptr, {}},
                            0); // the time isn't used, because the parser has already rejected conditions on ages
}

QList<Target> TargetFilter::matching(const QList<Target> &targets) const
{
    QList<Target> found;
    std::copy_if(targets.begin(), targets.end(), std::back_inserter(found),
                 [this](const Target &target) { return matches(target); });
    return found;
}

namespace {

const Target *findTarget(const QList<Target> &targets, const QString &word)
{
    const QUuid id = QUuid::fromString(word);
    const auto find = [&targets](const auto &isIt) {
        const auto found = std::find_if(targets.begin(), targets.end(), isIt);
        return found == targets.end() ? nullptr : &*found;
    };
    const Target *found = id.isNull() ? nullptr : find([&id](const Target &target) { return target.id == id; });
    if (!found)
        found = find([&word](const Target &target) { return target.name == word; });
    if (!found)
        found = find([&word](const Target &target) { return target.name.compare(word, Qt::CaseInsensitive) == 0; });
    return found;
}

QString targetNotFoundText(const QString &name, const QList<Target> &all, const QString &consequence)
{
    const QString hint =
        CliText::suggestion(nearestName(name, namesOf(all)), CliText::tr("To list all targets, run: watchkeeper-cli list"));
    const QString what = CliText::tr("Target “%1” not found").arg(name);
    return (consequence.isEmpty() ? what : what + u"; "_s + consequence) + u". "_s + hint;
}

Expected<QList<Target>, QString> namedTargets(const QList<Target> &all, const QStringList &names, const QString &consequence)
{
    QList<Target> found;
    for (const QString &name : names) {
        const Target *target = findTarget(all, name);
        if (!target)
            return Unexpected(targetNotFoundText(name, all, consequence));
        const bool exists =
            std::any_of(found.begin(), found.end(), [target](const Target &one) { return one.id == target->id; });
        if (!exists)
            found.append(*target);
    }
    return found;
}

} // namespace

void TargetSelection::addTo(CLI::App *app, const char *namesHelp)
{
    addTexts(app, "NAME", &names, "NAME", namesHelp);
    addOnly(app, &only);
}

void TargetSelection::requireNamesOrFilter() const
{
    require(names.isEmpty() || only.isEmpty(), "NAME… and --only EXPR can't be used together.");
}

void TargetSelection::requireNonBlankFilter() const
{
    require(only.isEmpty() || !TargetFilter::parse(only)->isEmpty(), "--only requires an expression that selects targets.");
}

void TargetSelection::requireTargets() const
{
    require(!isEmpty(), "No targets specified. Use NAME… or --only EXPR.");
    requireNamesOrFilter();
    requireNonBlankFilter();
}

Expected<QList<Target>, QString> selectedTargets(const QList<Target> &all, const TargetSelection &selection,
                                                 const QString &consequence)
{
    if (selection.only.isEmpty())
        return namedTargets(all, selection.names, consequence);
    const QList<Target> found = TargetFilter::parse(selection.only)->matching(all);
    if (!found.isEmpty())
        return found;
    const QString what = CliText::tr("No target matches --only %1").arg(selection.only);
    return Unexpected((consequence.isEmpty() ? what : what + u"; "_s + consequence) + u'.');
}

} // namespace watchkeeper
