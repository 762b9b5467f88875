// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `record` command, which records a session with a server as the first draft of a dialogue.

#include "checks/dialogue/record/DialogueRecorder.h"
#include "cli/commands/Command.h"

#include <memory>

namespace watchkeeper {

struct RecordOptions : CommandOptions
{
    QString server; //!< server in the form HOST:PORT
    QString over = QStringLiteral("tcp");
    std::optional<int> listenPort;
    QString key = QStringLiteral("recorded");
    QString secretVariable;
    std::optional<Milliseconds> runFor;
    QString output; //!< if empty, standard output
    bool overwrite = false;
    QString caFile;

    void addTo(CLI::App *app);
    void validate() const;
};

//! \brief Records until one side closes the connection, the time limit is reached or the user interrupts, then writes the draft.
class RecordCommand : public CommandWithOptions<RecordOptions>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

    void start() override;
    void stop(int status) override;

private:
    QString argumentsProblem();
    bool replacesUserDialogue() const;
    bool listen();
    //! \return instructions for the user, including how the recording ends
    QString connectInstructions() const;
    Milliseconds timeLimit() const;
    void onFinished(DialogueRecorder::End reason);
    void onFailed(const QString &sentence);
    void writeDraft(int statusWithoutData);
    void writeFile();
    void showDraft();

    QString m_secret;
    QByteArray m_draft; //!< empty until it is created and after it is printed to standard output
    std::unique_ptr<DialogueRecorder> m_recorder;
    bool m_isWritten = false; //!< true once writing the draft has begun, because it is written only once
};

} // namespace watchkeeper
