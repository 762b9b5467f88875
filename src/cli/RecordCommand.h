// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file `record`: records a session with a server as the first draft of a dialogue.

#include "checks/dialogue/DialogueRecorder.h"
#include "cli/Command.h"

#include <memory>

namespace watchkeeper {

//! \brief Listens until one side closes the connection, the time is over or the user interrupts, then writes the draft.
class RecordCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
    void stop(int status) override;
    bool isStuck() const override { return m_isWriting; }

private:
    QString problem();
    bool replacesOwnDialogue() const;
    bool listen();
    //! \return what the user should do now, and when the recording ends
    QString connectInstructions() const;
    Milliseconds limit() const;
    void onFinished(DialogueRecorder::End why);
    void onFailed(const QString &sentence);
    void writeDraft(int statusOfNothing);
    void writeFile();
    void showDraft();

    QString m_secret;
    QByteArray m_draft; //!< empty: not created yet, or printed on standard output
    std::unique_ptr<DialogueRecorder> m_recorder;
    bool m_isWritten = false; //!< or about to be: there is only one draft
    bool m_isWriting = false; //!< the file; possibly forever, if a network drive is gone
};

} // namespace watchkeeper
