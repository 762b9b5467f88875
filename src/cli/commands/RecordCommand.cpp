// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/RecordCommand.h"

#include "checks/Registry.h"
#include "checks/dialogue/file/DialogueReader.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "model/base/HostName.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr std::chrono::minutes kDefaultRecordingTime{10};
constexpr QFile::Permissions kPrivatePermissions = QFile::ReadOwner | QFile::WriteOwner; // the recording may contain secrets

DialogueTransport::Over parseTransport(const QString &word)
{
    if (word == "tls"_L1)
        return DialogueTransport::Over::Tls;
    return word == "udp"_L1 ? DialogueTransport::Over::Udp : DialogueTransport::Over::Tcp;
}

//! Creates the file. Blocks. \return the reason for the failure, or an empty string
QString writeNewFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, kPrivatePermissions))
        return file.errorString();
    if (file.write(bytes) == bytes.size() && file.flush())
        return {};
    const QString reason = file.errorString();
    file.remove();
    return reason;
}

//! Replaces the file atomically. Blocks. \return the reason for the failure, or an empty string
QString overwriteFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    if (!file.setPermissions(kPrivatePermissions))
        file.unsetError(); // some file systems don't support permissions
    const bool isWritten = file.write(bytes) == bytes.size() && file.commit();
    return isWritten ? QString() : file.errorString();
}

//! Returns whether the file contains a dialogue with this key. Blocks while it reads.
bool containsDialogue(const QString &path, const QString &key)
{
    constexpr qint64 kReadLimit = 1024 * 1024; // larger than any valid dialogue file
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const auto dialogue = readDialogue(file.read(kReadLimit));
    return dialogue && dialogue->key == key;
}

bool isBuiltIn(const QString &key)
{
    const QList<const Kind *> &ours = builtInKinds();
    return std::any_of(ours.begin(), ours.end(), [&key](const Kind *kind) { return kind->key == key; });
}

} // namespace

const CommandText RecordCommand::kText{
    "record", "Configuration as code",
    "Record a client talking to its server, and draft a dialogue.\n"
    "Listens on a port of this computer for one client, and forwards the data between it and the server. "
    "The draft is written when one side disconnects, after the time specified with --for, or on Ctrl-C. "
    "Review each step, then put the file into the profile's folder dialogues to use it as a check type. "
    "Records at most 100 turns, 48 KiB from the client and 1 MiB from the server.",
    R"(Examples:
  watchkeeper-cli record cache.example:6379 --listen 7000 --key cache --output cache.json
  redis-cli -p 7000 ping                         meanwhile, in another terminal
  watchkeeper-cli record mail.example:993 --over tls --secret-env PASSWORD > mail.json

Exit status: 0 a draft was written, also on Ctrl-C; 65 no data was exchanged (130 on Ctrl-C),
or both sides used TLS; 74 the server couldn't be reached, or the file couldn't be written.)"};

void RecordOptions::addTo(CLI::App *app)
{
    addText(app, "HOST:PORT", &server, "HOST:PORT", "The server that the client normally connects to.").required();
    addChoice(app, "--over", &over, "tcp|tls|udp",
              "Transport: tcp; tls, if only the connection to the server uses TLS; or udp, recorded until --for or Ctrl-C. "
              "Default: tcp.");
    addNumber(app, "--listen", &listenPort, kMaxPort, "Listen on this port of 127.0.0.1. Default: any free port.");
    addText(app, "--key", &key, "KEY", "Key of the new check type: a-z, 0-9 and hyphens. Default: recorded.")
        .check(kindKeyProblem);
    addText(app, "--secret-env", &secretVariable, "NAME",
            "Environment variable with a password that the client sends, in plain text or in "
            "base64. In the draft, a field replaces the password.");
    addDuration(app, "--for", &runFor, kRunDurationRange, "Stop after this time. Default: 10m.");
    const Option file = addPath(app, "--output", &output, "FILE", "Write the draft to FILE. Default: standard output.");
    addFlag(app, "--overwrite", &overwrite, option_help::kOverwrite).needs(file);
    addPath(app, "--ca-file", &caFile, "FILE", "With --over tls: trust the CAs in this PEM file instead of the system's.");
}

void RecordOptions::validate() const
{
    require(caFile.isEmpty() || over == "tls"_L1, "--ca-file requires --over tls.");
}

void RecordCommand::start()
{
    const QString reason = argumentsProblem();
    if (!reason.isEmpty())
        return fail(exit_status::kUsage, reason);
    const QString &output = options().output;
    if (!output.isEmpty() && QFileInfo::exists(output) && !options().overwrite)
        return fail(exit_status::kInputOutput, CliText::alreadyExistsText(output));
    if (!output.isEmpty() && !QFileInfo(output).dir().exists())
        return fail(exit_status::kInputOutput, CliText::tr("The folder %1 doesn't exist.").arg(QFileInfo(output).path()));
    if (listen())
        console().say(connectInstructions());
}

QString RecordCommand::connectInstructions() const
{
    const bool isUdp = parseTransport(options().over) == DialogueTransport::Over::Udp; // UDP has no connection to close
    const QString sentence = isUdp
        ? CliText::tr("Point the client program to 127.0.0.1 port %1, UDP. The recording stops after %2, or on Ctrl-C.")
        : CliText::tr("Point the client program to 127.0.0.1 port %1. The recording stops when one side disconnects, after %2, "
                      "or on Ctrl-C.");
    return sentence.arg(QString::number(m_recorder->listeningPort()), formatDuration(timeLimit()));
}

Milliseconds RecordCommand::timeLimit() const
{
    return options().runFor.value_or(kDefaultRecordingTime);
}

//! \return the error in the arguments; empty if they are valid
QString RecordCommand::argumentsProblem()
{
    const QUrl address(u"tcp://"_s + options().server);
    const bool isMore =
        !address.userInfo().isEmpty() || !address.path().isEmpty() || address.hasQuery() || address.hasFragment();
    if (!address.isValid() || isMore || address.port() < 1 || !hostProblem(address.host()).isEmpty())
        return CliText::tr("“%1” isn't in the form HOST:PORT, such as mail.example:25.").arg(options().server);
    if (findKind(options().key) && !replacesUserDialogue())
        return CliText::tr("The check type “%1” already exists. Choose another --key.").arg(options().key);
    const QString &variable = options().secretVariable;
    m_secret = qEnvironmentVariable(variable.toLocal8Bit().constData());
    if (!variable.isEmpty() && m_secret.isEmpty())
        return CliText::tr("Environment variable %1 is empty or isn't set.").arg(variable);
    return {};
}

//! Returns whether the output file contains an earlier draft with the same key, which this recording may overwrite.
bool RecordCommand::replacesUserDialogue() const
{
    const QString &key = options().key;
    return options().overwrite && !isBuiltIn(key) && containsDialogue(options().output, key);
}

bool RecordCommand::listen()
{
    const QUrl address(u"tcp://"_s + options().server);
    m_recorder = std::make_unique<DialogueRecorder>(address.host(), static_cast<quint16>(address.port()),
                                                    parseTransport(options().over), options().caFile);
    connect(m_recorder.get(), &DialogueRecorder::finished, this, &RecordCommand::onFinished);
    connect(m_recorder.get(), &DialogueRecorder::failed, this, &RecordCommand::onFailed);
    const QString reason = m_recorder->listen(static_cast<quint16>(options().listenPort.value_or(0)), timeLimit());
    if (!reason.isEmpty())
        fail(exit_status::kInputOutput, reason);
    return reason.isEmpty();
}

void RecordCommand::stop(int status)
{
    if (m_recorder && !m_isWritten)
        return writeDraft(status);
    if (isStuck() && !m_draft.isEmpty()) {
        console().say(CliText::tr("%1 is still being written. Exiting without waiting for it.").arg(options().output));
        showDraft();
    }
    finish(status);
}

void RecordCommand::onFinished(DialogueRecorder::End reason)
{
    if (reason == DialogueRecorder::End::Full)
        console().say(CliText::tr("The conversation exceeded the recording limit, so the last reply may be cut off."));
    if (reason == DialogueRecorder::End::TimeLimitReached)
        console().say(CliText::tr("The recording time limit was reached. Use --for to record longer."));
    writeDraft(exit_status::kBadData);
}

void RecordCommand::onFailed(const QString &sentence)
{
    if (!m_recorder->recording().hasReply())
        return fail(exit_status::kInputOutput, sentence);
    console().say(sentence);
    writeDraft(exit_status::kBadData);
}

void RecordCommand::writeDraft(int statusWithoutData)
{
    if (std::exchange(m_isWritten, true))
        return;
    const Recording &recording = m_recorder->recording();
    if (recording.turns.isEmpty())
        return fail(statusWithoutData, CliText::tr("No data was exchanged, so nothing was recorded."));
    if (recording.isUnreadable())
        return fail(exit_status::kBadData,
                    CliText::tr("Both sides use TLS, so the conversation can't be read. Connect the client without TLS, and "
                                "use --over tls for the connection to the server."));
    if (!recording.hasReply())
        console().say(CliText::tr("The server didn't reply. The draft contains only what the client sent."));
    m_draft = dialogueDraft(recording, options().key, m_secret);
    if (const auto dialogue = readDialogue(m_draft); !dialogue)
        console().say(CliText::tr("The draft isn't a valid dialogue yet: line %1: %2")
                          .arg(QString::number(dialogue.error().first().line), dialogue.error().first().text));
    if (!options().output.isEmpty())
        return writeFile();
    showDraft();
    finish(exit_status::kUp);
}

//! Prints the draft. Has no effect if the draft was printed before.
void RecordCommand::showDraft()
{
    console().out.write(std::exchange(m_draft, {}));
}

//! Writes the draft to the output file, or prints it if the file can't be written. If an interruption prevents the write,
//! stop() prints the draft.
void RecordCommand::writeFile()
{
    const auto write = options().overwrite ? overwriteFile : writeNewFile;
    const auto job = [write, file = options().output, draft = m_draft] { return write(file, draft); };
    runInPool(job, [this](const QString &reason) {
        const QString &path = options().output;
        if (!reason.isEmpty()) {
            showDraft();
            return fail(exit_status::kInputOutput, CliText::tr("%1 couldn't be written: %2.").arg(path, reason));
        }
        console().say(CliText::tr("Draft saved to %1. Once it is in the folder %2, the check type “%3” is available.")
                          .arg(path, profile().dialoguesFolder(), options().key));
        finish(exit_status::kUp);
    });
}

void addRecordCommand(CommandDescriptions *all)
{
    addCommands<RecordCommand>(all);
}

} // namespace watchkeeper
