// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/TargetsStore.h"

#include "model/Logging.h"
#include "targets/DocumentEdits.h"
#include "targets/EditHistory.h"
#include "targets/FileWatch.h"
#include "targets/TargetsFile.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QTimer>
#include <QtConcurrent>

#include <chrono>
#include <functional>

namespace watchkeeper {

namespace {

constexpr std::chrono::milliseconds kSaveDelay(500);
constexpr std::chrono::seconds kSaveAgain(30);
constexpr std::chrono::milliseconds kLookAgain(500);

QString translated(const char *text)
{
    return QCoreApplication::translate("TargetsStore", text);
}

//! `one` with the name of the only target, or `many` with their number.
QString stepText(const char *one, const char *many, const QStringList &names)
{
    if (names.size() == 1)
        return translated(one).arg(names.first());
    return QCoreApplication::translate("TargetsStore", many, nullptr, static_cast<int>(names.size()));
}

QStringList namesOf(const QList<Target> &targets)
{
    QStringList names;
    for (const Target &target : targets)
        names.append(target.name);
    return names;
}

//! Somebody saved the file without ids: what has a name that we know is the same target.
void adoptIds(TargetsDocument &theirs, const QSet<TargetId> &givenIds, const QList<TargetsDocument> &known)
{
    QHash<QString, TargetId> idByName;
    for (const TargetsDocument &document : known) {
        for (const Target &target : document.targets)
            idByName.insert(target.name, target.id);
    }
    QSet<TargetId> used;
    for (const Target &target : std::as_const(theirs.targets))
        used.insert(target.id);
    for (Target &target : theirs.targets) {
        const TargetId id = idByName.value(target.name);
        if (!givenIds.contains(target.id) || id.isNull() || used.contains(id))
            continue;
        target.id = id;
        used.insert(id);
    }
}

} // namespace

class TargetsStore::Private
{
public:
    Private(TargetsStore *store, QString path)
        : q(store)
        , file(std::move(path))
        , watch(file)
    {
        saveTimer.setSingleShot(true);
        lookTimer.setSingleShot(true);
        QObject::connect(&saveTimer, &QTimer::timeout, q, [this] { want(saveWanted); });
        QObject::connect(&lookTimer, &QTimer::timeout, q, [this] { want(lookWanted); });
        QObject::connect(&watch, &FileWatch::touched, q, [this] { want(lookWanted); });
    }

    void edit(const QString &text, const TargetsDocument &edited);
    void replaceDocument(const TargetsDocument &next);
    void scheduleSave(std::chrono::milliseconds delay);

    // One job at a time in the pool; what is wanted meanwhile waits.
    void want(bool &wish);
    void next();
    template<typename Value>
    void run(std::function<Value()> job, void (Private::*done)(const Value &));
    void loadDone(const FoundTargets &found);
    void lookDone(const FoundTargets &found);
    void saveDone(const SaveOutcome &outcome);
    void startSave();

    void takeDamaged(const FoundTargets &found);
    void takeMissing();
    QStringList mergeWith(const FoundTargets &found);
    void takeOutsideEdit(const FoundTargets &found);
    QStringList namesOf(const QList<TargetId> &ids) const;
    bool isUnsaved() const { return revision != savedRevision; }

    TargetsStore *q;
    QString file;
    FileWatch watch;
    QTimer saveTimer;
    QTimer lookTimer;

    TargetsDocument document;
    TargetsDocument base;            //!< what both sides started from: the last sound content of the file
    std::optional<QByteArray> known; //!< the file's content as last seen or written
    bool knownIsDamaged = false;
    std::optional<QByteArray> suspect; //!< damaged content seen once: perhaps an editor is still writing
    EditHistory history;
    quint64 revision = 0; //!< of `document`
    quint64 savedRevision = 0;
    quint64 savingRevision = 0;
    TargetsDocument savingDocument;

    bool busy = false;
    bool loadWanted = false;
    bool saveWanted = false;
    bool lookWanted = false;
};

TargetsStore::TargetsStore(QString file, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(file)))
{
}

TargetsStore::~TargetsStore() = default;

QString TargetsStore::file() const
{
    return d->file;
}

const TargetsDocument &TargetsStore::document() const
{
    return d->document;
}

void TargetsStore::load()
{
    d->want(d->loadWanted);
}

void TargetsStore::add(const QList<Target> &targets)
{
    d->edit(stepText(QT_TRANSLATE_NOOP("TargetsStore", "Add “%1”"), QT_TRANSLATE_NOOP("TargetsStore", "Add %n targets"),
                     namesOf(targets)),
            withAdded(d->document, targets));
}

void TargetsStore::remove(const QList<TargetId> &ids)
{
    d->edit(stepText(QT_TRANSLATE_NOOP("TargetsStore", "Remove “%1”"), QT_TRANSLATE_NOOP("TargetsStore", "Remove %n targets"),
                     d->namesOf(ids)),
            withRemoved(d->document, ids));
}

void TargetsStore::update(const QList<Target> &targets)
{
    d->edit(stepText(QT_TRANSLATE_NOOP("TargetsStore", "Change “%1”"), QT_TRANSLATE_NOOP("TargetsStore", "Change %n targets"),
                     namesOf(targets)),
            withUpdated(d->document, targets));
}

void TargetsStore::setPaused(const QList<TargetId> &ids, bool paused)
{
    const QString text = paused ? stepText(QT_TRANSLATE_NOOP("TargetsStore", "Pause “%1”"),
                                           QT_TRANSLATE_NOOP("TargetsStore", "Pause %n targets"), d->namesOf(ids))
                                : stepText(QT_TRANSLATE_NOOP("TargetsStore", "Resume “%1”"),
                                           QT_TRANSLATE_NOOP("TargetsStore", "Resume %n targets"), d->namesOf(ids));
    d->edit(text, withPaused(d->document, ids, paused));
}

void TargetsStore::move(const QList<TargetId> &ids, qsizetype before)
{
    d->edit(stepText(QT_TRANSLATE_NOOP("TargetsStore", "Move “%1”"), QT_TRANSLATE_NOOP("TargetsStore", "Move %n targets"),
                     d->namesOf(ids)),
            withMoved(d->document, ids, before));
}

void TargetsStore::setDefaults(const Schedule &defaults)
{
    d->edit(translated(QT_TRANSLATE_NOOP("TargetsStore", "Change the default schedule")), withDefaults(d->document, defaults));
}

bool TargetsStore::canUndo() const
{
    return d->history.canUndo();
}

bool TargetsStore::canRedo() const
{
    return d->history.canRedo();
}

QString TargetsStore::undoText() const
{
    return d->history.undoText();
}

QString TargetsStore::redoText() const
{
    return d->history.redoText();
}

void TargetsStore::undo()
{
    if (!canUndo())
        return;
    const DocumentChange change = d->history.undo();
    d->replaceDocument(applied(d->document, change, Prefer::Change).document);
    emit undoChanged();
}

void TargetsStore::redo()
{
    if (!canRedo())
        return;
    const DocumentChange change = d->history.redo();
    d->replaceDocument(applied(d->document, change, Prefer::Change).document);
    emit undoChanged();
}

bool TargetsStore::hasUnsavedEdits() const
{
    return d->isUnsaved();
}

void TargetsStore::save()
{
    d->want(d->saveWanted);
}

QStringList TargetsStore::Private::namesOf(const QList<TargetId> &ids) const
{
    const QSet<TargetId> chosen(ids.begin(), ids.end());
    QStringList names;
    for (const Target &target : document.targets) {
        if (chosen.contains(target.id))
            names.append(target.name);
    }
    return names;
}

void TargetsStore::Private::edit(const QString &text, const TargetsDocument &edited)
{
    const DocumentChange change = DocumentChange::between(document, edited);
    if (change.isEmpty())
        return;
    history.add(text, change);
    replaceDocument(edited);
    emit q->undoChanged();
}

void TargetsStore::Private::replaceDocument(const TargetsDocument &next)
{
    document = next;
    ++revision;
    scheduleSave(kSaveDelay);
    emit q->changed();
}

//! Counts from the first unsaved edit: a stream of edits must not put the save off for ever.
void TargetsStore::Private::scheduleSave(std::chrono::milliseconds delay)
{
    if (!saveTimer.isActive() || saveTimer.remainingTimeAsDuration() > delay)
        saveTimer.start(delay);
}

void TargetsStore::Private::want(bool &wish)
{
    wish = true;
    // Queued, so that signals never come from inside the call that asked.
    QMetaObject::invokeMethod(
        q, [this] { next(); }, Qt::QueuedConnection);
}

void TargetsStore::Private::next()
{
    if (busy)
        return;
    if (std::exchange(loadWanted, false)) {
        watch.start();
        run<FoundTargets>([path = file] { return readTargetsFile(path); }, &Private::loadDone);
    } else if (std::exchange(saveWanted, false)) {
        startSave();
    } else if (std::exchange(lookWanted, false)) {
        run<FoundTargets>([path = file] { return readTargetsFile(path); }, &Private::lookDone);
    }
}

template<typename Value>
void TargetsStore::Private::run(std::function<Value()> job, void (Private::*done)(const Value &))
{
    busy = true;
    auto *watcher = new QFutureWatcher<Value>(q);
    QObject::connect(watcher, &QFutureWatcher<Value>::finished, q, [this, watcher, done] {
        watcher->deleteLater();
        busy = false;
        (this->*done)(watcher->result());
        next();
    });
    watcher->setFuture(QtConcurrent::run(std::move(job)));
}

void TargetsStore::Private::loadDone(const FoundTargets &found)
{
    if (!found.problems.isEmpty()) {
        takeDamaged(found);
        return;
    }
    if (found.content)
        mergeWith(found);
    else
        takeMissing();
    emit q->loaded();
    emit q->changed();
}

void TargetsStore::Private::lookDone(const FoundTargets &found)
{
    if (found.content == known && found.problems.isEmpty() == !knownIsDamaged)
        suspect.reset();
    else if (!found.problems.isEmpty() && suspect != found.content) {
        suspect = found.content;
        lookTimer.start(kLookAgain);
    } else
        takeOutsideEdit(found);
}

void TargetsStore::Private::takeOutsideEdit(const FoundTargets &found)
{
    suspect.reset();
    if (!found.problems.isEmpty())
        takeDamaged(found);
    else if (!found.content)
        takeMissing();
    else {
        const TargetsDocument former = document;
        const bool news = !(*found.document == base);
        const QStringList conflicts = mergeWith(found);
        if (!(document == former))
            emit q->changed();
        if (news)
            emit q->merged(conflicts);
    }
}

//! The file stays as it is, for the person who edits it; before a save, a copy of it is kept.
void TargetsStore::Private::takeDamaged(const FoundTargets &found)
{
    for (const Problem &problem : found.problems)
        qCWarning(lcTargets, "%s", qUtf8Printable(problem.toString()));
    const bool isFirst = !known; // nothing was read yet: the last good version is better than nothing
    known = found.content;
    knownIsDamaged = true;
    QList<Problem> problems = found.problems;
    if (isFirst && found.backup) {
        FoundTargets backup;
        backup.document = found.backup;
        backup.content = found.content;
        mergeWith(backup);
        knownIsDamaged = true;
        savedRevision = revision;
        saveTimer.stop();
        emit q->changed();
    } else if (found.backup) {
        problems.removeLast(); // we go on with what we have, which is newer than the backup
    }
    emit q->loadFailed(problems);
}

//! Deleted outside: our targets stay, and the next edit brings the file back.
void TargetsStore::Private::takeMissing()
{
    known.reset();
    knownIsDamaged = false;
}

QStringList TargetsStore::Private::mergeWith(const FoundTargets &found)
{
    TargetsDocument theirs = *found.document;
    adoptIds(theirs, found.givenIds, {document, base});
    const MergedDocument merged = applied(document, DocumentChange::between(base, theirs), Prefer::Document);
    base = theirs;
    known = found.content;
    knownIsDamaged = false;
    document = merged.document;
    ++revision;
    if (document == theirs && found.givenIds.isEmpty())
        savedRevision = revision;
    else
        scheduleSave(kSaveDelay);
    return merged.conflicts;
}

void TargetsStore::Private::startSave()
{
    saveTimer.stop();
    if (!isUnsaved()) {
        emit q->saved();
        QMetaObject::invokeMethod(
            q, [this] { next(); }, Qt::QueuedConnection);
        return;
    }
    savingRevision = revision;
    savingDocument = document;
    run<SaveOutcome>([path = file, saving = document, expected = known,
                      keep = knownIsDamaged] { return saveTargetsFile(path, saving, expected, keep); },
                     &Private::saveDone);
}

void TargetsStore::Private::saveDone(const SaveOutcome &outcome)
{
    switch (outcome.code()) {
    case SaveOutcome::Code::Saved:
        known = outcome.written;
        knownIsDamaged = false;
        savedRevision = savingRevision;
        base = savingDocument;
        emit q->saved();
        break;
    case SaveOutcome::Code::ChangedOutside:
        if (!outcome.found.problems.isEmpty() && suspect != outcome.found.content) {
            suspect = outcome.found.content;
            scheduleSave(kLookAgain);
            break;
        }
        takeOutsideEdit(outcome.found);
        saveWanted = true;
        break;
    case SaveOutcome::Code::Failed:
        qCWarning(lcTargets, "%s", qUtf8Printable(outcome.text));
        scheduleSave(kSaveAgain);
        emit q->saveFailed(outcome.text);
        break;
    }
}

} // namespace watchkeeper
