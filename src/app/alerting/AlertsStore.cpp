// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerting/AlertsStore.h"

#include "app/profile/Profile.h"
#include "model/base/Logging.h"
#include "targets/edit/DocumentChange.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class AlertsFileText
{
    Q_DECLARE_TR_FUNCTIONS(AlertsFile)
};

} // namespace

void LoadedAlerts::parse(const QString &path)
{
    auto read = AlertsDocument::parse(*content);
    if (read)
        document = std::move(*read);
    else
        problems = fileProblems(path, read.error());
}

QList<Problem> fileProblems(const QString &path, const QList<JsonProblem> &problems)
{
    QList<Problem> reported;
    for (const JsonProblem &problem : problems)
        reported.append(Problem(path, problem));
    return reported;
}

LoadedAlerts readAlertsFile(const QString &path)
{
    return readDocumentFile<LoadedAlerts>(path);
}

SaveOutcome<LoadedAlerts> changeAlertsFile(const QString &path, const AlertsEdit &edit, const std::atomic<bool> *isHurried)
{
    constexpr std::chrono::seconds kLockTimeout(5);
    SaveOutcome<LoadedAlerts> outcome;
    outcome.problem = runWithFileLock(path, {kLockTimeout, false, isHurried}, [&] {
        LoadedAlerts &found = outcome.found.emplace(readAlertsFile(path));
        if (!found.document)
            return AlertsFileText::tr(
                       "%1 is damaged and wasn't overwritten. Fix it first. To find the errors, run watchkeeper-cli validate.")
                .arg(path);
        const auto edited = edit(found);
        if (!edited || *edited == *found.document)
            return edited ? QString() : edited.error();
        return replaceDocumentFile(path, *edited, &found, true);
    });
    return outcome;
}

namespace {

//! Returns the names of the entries that aren't in `others`, or differ there.
template<typename Entry>
QStringList namesMissingIn(const QList<Entry> &others, const QList<Entry> &entries)
{
    QStringList names;
    for (const Entry &entry : entries) {
        if (!others.contains(entry))
            names.append(entry.name);
    }
    return names;
}

//! Returns the name of an undo step, which describes the change.
QString editText(const AlertsDocument &before, const AlertsDocument &after)
{
    const QStringList removed = namesMissingIn(after.channels, before.channels) + namesMissingIn(after.rules, before.rules);
    const QStringList added = namesMissingIn(before.channels, after.channels) + namesMissingIn(before.rules, after.rules);
    const bool isOfBothLists = before.channels != after.channels && before.rules != after.rules;
    if (isOfBothLists || removed.size() > 1 || added.size() > 1 || removed.size() + added.size() == 0)
        return AlertsStore::tr("Edit alert channels and rules");
    if (removed.isEmpty())
        return AlertsStore::tr("Add “%1”").arg(added.first());
    if (added.isEmpty())
        return AlertsStore::tr("Remove “%1”").arg(removed.first());
    return AlertsStore::tr("Edit “%1”").arg(added.first());
}

//! Returns the document with the change, or an error message if the result would be invalid.
Expected<AlertsDocument, QString> withChange(AlertsDocument document, const AlertsChange &change)
{
    QStringList ignored; // the change is preferred
    document.channels =
        mergedByName(document.channels, change.before.channels, change.after.channels, ConflictPreference::Change, &ignored);
    document.rules =
        mergedByName(document.rules, change.before.rules, change.after.rules, ConflictPreference::Change, &ignored);
    if (const auto read = AlertsDocument::parse(document.toJson()); !read)
        return Unexpected(AlertsStore::tr("The alert channels and rules weren't changed. %1").arg(read.error().first().text));
    return document;
}

} // namespace

AlertsStore::AlertsStore(QString file, QObject *parent)
    : QObject(parent)
    , DocumentStore(this, std::move(file), StoreRules())
{
}

AlertsStore::~AlertsStore()
{
    *m_isEnding = true;
    finishFileEdits();
}

void AlertsStore::start()
{
    if (!std::exchange(m_isStarted, true))
        load();
}

void AlertsStore::fileLoaded()
{
    m_problems.clear();
    if (std::exchange(m_wasRead, true)) // otherwise, documentChanged() follows
        emit changed();
}

void AlertsStore::fileDamaged(const QList<Problem> &problems)
{
    m_wasRead = true;
    m_problems = problems;
    emit changed();
}

void AlertsStore::change(const AlertsEdit &edit, std::function<void(const QString &problem)> done)
{
    const auto job = [file = file(), edit, isEnding = m_isEnding] {
        const auto outcome = changeAlertsFile(file, edit, isEnding.get());
        if (*isEnding && !outcome.problem.isEmpty()) // at shutdown, nothing else reports the problem
            qCWarning(lcApp, "%s", qUtf8Printable(outcome.problem));
        return outcome;
    };
    editFile(job, std::move(done));
}

void AlertsStore::save(const AlertsDocument &document)
{
    Q_ASSERT(!m_isSaving);
    m_isSaving = true;
    const auto replaced = [file = file(), known = knownContent(), document](const LoadedAlerts &present) {
        if (present.content != known)
            return Expected<AlertsDocument, QString>(
                Unexpected(tr("%1 was edited by another program in the meantime and wasn't overwritten.").arg(file)));
        return Expected<AlertsDocument, QString>(document);
    };
    change(replaced, [this, saving = AlertsChange{this->document(), document}](const QString &problem) {
        m_isSaving = false;
        if (!problem.isEmpty())
            return emit saveFailed(problem);
        m_history.add(editText(saving.before, saving.after), saving);
        emit undoChanged();
        emit saved();
    });
}

void AlertsStore::edit(std::function<void(AlertsDocument *)> edit)
{
    const auto edited = [edit = std::move(edit)](const LoadedAlerts &present) {
        AlertsDocument document = *present.document;
        if (present.content) // has no effect if there is no file
            edit(&document);
        return Expected<AlertsDocument, QString>(document);
    };
    change(edited, [this](const QString &problem) {
        if (!problem.isEmpty())
            emit editFailed(problem);
    });
}

void AlertsStore::runUndoStep(std::optional<AlertsChange> (EditHistory<AlertsChange>::*operation)())
{
    EditHistory<AlertsChange> moved = m_history;
    const auto step = (moved.*operation)();
    if (!step || m_isSaving || std::exchange(m_isUndoing, true))
        return;
    const auto undone = [change = *step](const LoadedAlerts &present) { return withChange(*present.document, change); };
    change(undone, [this, moved](const QString &problem) {
        m_isUndoing = false;
        if (!problem.isEmpty())
            return emit editRejected(problem);
        m_history = moved;
        emit undoChanged();
    });
}

namespace {

const QString kDesktop = u"desktop"_s;
constexpr std::chrono::seconds kGrouping{10};

class DefaultAlertsText
{
    Q_DECLARE_TR_FUNCTIONS(DefaultAlerts)
};

//! Returns the name, with a number if an entry already has it.
template<typename Entry>
QString nameFor(const QString &wanted, const QList<Entry> &entries)
{
    QSet<QString> taken;
    for (const Entry &entry : entries)
        taken.insert(entry.name);
    return uniqueName(wanted, taken);
}

} // namespace

AlertRule notifyMeRule(const QStringList &channels)
{
    AlertRule rule;
    rule.name = DefaultAlertsText::tr("Notify me");
    rule.grouping = kGrouping;
    rule.channels = channels;
    return rule;
}

AlertsDocument withDesktopNotifications(AlertsDocument document)
{
    QList<AlertChannel> &channels = document.channels;
    auto channel =
        std::find_if(channels.begin(), channels.end(), [](const AlertChannel &each) { return each.provider == kDesktop; });
    if (channel == channels.end()) {
        const QString name = nameFor(findProvider(kDesktop)->title, channels);
        const auto added = channelFromJson({{u"name"_s, name}, {u"provider"_s, kDesktop}}, {});
        Q_ASSERT(added);
        channels.append(*added);
        channel = std::prev(channels.end());
    }
    channel->paused = false;
    QList<AlertRule> &rules = document.rules;
    const auto rule =
        std::find_if(rules.begin(), rules.end(), [&](const AlertRule &each) { return each.channels.contains(channel->name); });
    if (rule != rules.end()) {
        rule->paused = false;
        return document;
    }
    AlertRule added = notifyMeRule({channel->name});
    added.name = nameFor(added.name, rules);
    rules.append(added);
    return document;
}

QString createDefaultAlerts(const Profile &profile)
{
    if (QFileInfo::exists(profile.targetsFile()) || QFileInfo::exists(profile.alertsFile())
        || hasContent(profile.historyFile()))
        return {};
    const auto edit = [](const LoadedAlerts &present) {
        return Expected<AlertsDocument, QString>(present.content ? *present.document
                                                                 : withDesktopNotifications(AlertsDocument()));
    };
    return changeAlertsFile(profile.alertsFile(), edit).problem;
}

} // namespace watchkeeper

#include "moc_AlertsStore.cpp"
