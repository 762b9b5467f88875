// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The commands `history notes` and `history notes add`: print notes, and add one.

#include "app/profile/Profile.h"
#include "app/requests/AcknowledgementRequests.h"
#include "app/requests/RequestServer.h"
#include "app/words/DisplayText.h"
#include "app/words/IncidentText.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/commands/history/HistoryCommand.h"
#include "cli/options/Moment.h"
#include "cli/write/ExportWriter.h"
#include "cli/write/Listing.h"
#include "cli/write/ResultWriter.h"
#include "history/database/HistoryDatabase.h"
#include "history/tables/NoteTable.h"

#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kMaxListedNotes = 10'000;

using NotesResult = Expected<QList<Note>, HistoryError>;

//! \brief Prints the notes in the span, oldest first.
class HistoryNotesCommand : public CommandWithOptions<HistoryListOptions, HistoryCommand>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

protected:
    void targetsChosen(const QList<Target> &targets) override;

private:
    void write(const NotesResult &notes, const QList<Target> &targets);
};

struct HistoryNotesAddOptions : HistoryOptions
{
    QString text;
    QString target; //!< name or ID; if empty, the note is about all targets
    QString at = QStringLiteral("now");
    QString until; //!< if empty, the note is about a moment
    QString by;    //!< the author; if empty, the logged-in user

    void addTo(CLI::App *app);
    bool needsProfileLock() const { return true; }
};

//! \brief A note is written by the program that holds the profile's lock.
class HistoryNotesAddCommand : public CommandWithOptions<HistoryNotesAddOptions, HistoryCommand>
{
public:
    static const CommandText kText;
    HistoryNotesAddCommand(const HistoryNotesAddOptions &options, const Profile &profile, Console *console);

protected:
    void targetsLoaded() override;
    void targetsChosen(const QList<Target> &targets) override;

private:
    void write(const Note &note);
    void request(const Note &note);
    void reportAdded();

    ProfileLock m_lock;
};

//! Blocks; call it in a pool thread.
NotesResult readNotes(const QString &file, qint64 from, qint64 to)
{
    if (!QFileInfo::exists(file))
        return QList<Note>();
    HistoryDatabase database(file, HistoryDatabase::Access::Read);
    return NoteTable(&database).between(from, to, kMaxListedNotes);
}

QStringList noteCells(const Note &note)
{
    return {exportedTime(note.from),      note.isSpan() ? exportedTime(note.to) : QString(),
            displayText(note.targetName), note.target ? note.target->toString(QUuid::WithoutBraces) : QString(),
            displayText(note.author),     displayText(note.text)};
}

QStringList noteRow(const Note &note)
{
    return {timestampText(QDateTime::fromMSecsSinceEpoch(note.from, Qt::UTC)),
            note.isSpan() ? timestampText(QDateTime::fromMSecsSinceEpoch(note.to, Qt::UTC)) : QString(),
            note.target ? displayLine(note.targetName) : CliText::tr("all targets"), displayLine(note.author),
            displayLine(note.text)};
}

const CommandText HistoryNotesCommand::kText{
    "history notes", "Profile",
    "Print the notes about targets, and add notes.\n"
    "A note says what happened at a time, such as a deployment. Charts show it as a flag.",
    R"(Examples:
  watchkeeper-cli history notes --from 30d
  watchkeeper-cli history notes 'Shop API' --format csv
  watchkeeper-cli history notes add 'Deployed 2.4' --target 'Shop API'

Notes about all targets are always included.
Exit status: 0; 66 no profile found; 74 the database can't be read.)"};

void HistoryNotesCommand::targetsChosen(const QList<Target> &targets)
{
    const auto job = [file = profile().historyFile(), begin = from(), end = to()] { return readNotes(file, begin, end); };
    runInPool(job, [this, targets](const NotesResult &notes) { write(notes, targets); });
}

void HistoryNotesCommand::write(const NotesResult &notes, const QList<Target> &targets)
{
    if (!notes)
        return fail(exit_status::kInputOutput, notes.error().sentence());
    QHash<TargetId, QString> names;
    for (const Target &target : targets)
        names.insert(target.id, target.name);
    Listing listing(
        options().format, {u"at"_s, u"until"_s, u"target"_s, u"id"_s, u"author"_s, u"text"_s},
        {CliText::tr("TIME"), CliText::tr("UNTIL"), CliText::tr("TARGET"), CliText::tr("AUTHOR"), CliText::tr("NOTE")});
    QByteArray text = listing.begin();
    bool isEmpty = true;
    for (Note note : *notes) {
        if (note.target && !names.contains(*note.target) && !options().targets.isEmpty())
            continue;
        if (note.target)
            note.targetName = names.value(*note.target, note.targetName);
        text += listing.add({[&] { return noteJson(note); }, [&] { return noteCells(note); }, [&] { return noteRow(note); }});
        isEmpty = false;
    }
    console().out.write(text + listing.end(console().outTerminal));
    if (isEmpty && options().format == Format::Table)
        console().say(CliText::tr("No notes in that period."));
    end();
}

const CommandText HistoryNotesAddCommand::kText{"history notes add", "", "Add a note.",
                                                R"(Examples:
  watchkeeper-cli history notes add 'Deployed 2.4' --target 'Shop API'
  watchkeeper-cli history notes add 'New rack' --at 2026-11-20T22:00 --until 2026-11-20T23:30

Exit status: 0; 64 the target doesn't exist; 66 no profile found; 74 the note can't be stored.)"};

void HistoryNotesAddOptions::addTo(CLI::App *app)
{
    addComment(app, "TEXT", &text, "Text of the note, at most 500 characters.").required();
    addText(app, "--target", &target, "NAME", "Name or ID of the target. Default: the note is about all targets.");
    addMoment(app, "--at", &at, "Time of the note: an age such as 2h, a date, or a date and time. Default: now.");
    addMoment(app, "--until", &until, "End of the time that the note is about. Default: the note is about a moment.");
    addAuthor(app, &by);
}

HistoryNotesAddCommand::HistoryNotesAddCommand(const HistoryNotesAddOptions &options, const Profile &profile, Console *console)
    : CommandWithOptions(options, profile, console)
    , m_lock(profile, LockUse::Brief)
{
}

void HistoryNotesAddCommand::targetsLoaded()
{
    if (options().target.isEmpty())
        return targetsChosen({});
    const auto found = selectedTargets(profileTargets(), {{options().target}, {}}, CliText::tr("no note was added"));
    if (!found)
        return fail(exit_status::kUsage, found.error());
    targetsChosen(*found);
}

void HistoryNotesAddCommand::targetsChosen(const QList<Target> &targets)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Note note;
    note.id = QUuid::createUuid();
    note.from = parseMoment(options().at, now)->toMSecsSinceEpoch();
    note.to = options().until.isEmpty() ? note.from : parseMoment(options().until, now)->toMSecsSinceEpoch();
    note.author = options().by.isEmpty() ? localUserName() : options().by;
    note.text = options().text.trimmed();
    if (!targets.isEmpty()) {
        note.target = targets.first().id;
        note.targetName = targets.first().name;
    }
    if (note.to < note.from)
        return fail(exit_status::kUsage, CliText::tr("--at must be before --until."));
    if (const QString problem = noteProblem(note); !problem.isEmpty())
        return fail(exit_status::kUsage, problem);
    if (m_lock.tryLock())
        write(note);
    else
        request(note);
}

//! Writes the note to the history. This is safe, because no other program monitors the profile.
void HistoryNotesAddCommand::write(const Note &note)
{
    const auto job = [file = profile().historyFile(), note] {
        HistoryDatabase database(file, HistoryDatabase::Access::Write);
        const HistoryFault fault = NoteTable(&database).put(note);
        return fault ? fault->sentence() : QString();
    };
    runInPool(job, [this](const QString &fault) {
        if (fault.isEmpty())
            reportAdded();
        else
            fail(exit_status::kInputOutput, fault);
    });
}

void HistoryNotesAddCommand::request(const Note &note)
{
    auto *call = new RequestCall(profile(), u"note"_s, noteToJson(note), this);
    connect(call, &RequestCall::answered, this, &HistoryNotesAddCommand::reportAdded);
    connect(call, &RequestCall::refused, this, [this](const QString &sentence) { fail(exit_status::kInputOutput, sentence); });
    connect(call, &RequestCall::unanswered, this, [this] { fail(exit_status::kInputOutput, m_lock.noReplyExplanation()); });
    call->start();
}

void HistoryNotesAddCommand::reportAdded()
{
    console().out.write(CliText::tr("Note added.") + u'\n');
    finish(exit_status::kUp);
}

} // namespace

void addHistoryNotesCommands(CommandDescriptions *all)
{
    addCommands<HistoryNotesCommand, HistoryNotesAddCommand>(all);
}

} // namespace watchkeeper
