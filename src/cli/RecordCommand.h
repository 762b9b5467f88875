// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! `record`: a session with a server as the first draft of a dialogue.

#include "checks/dialogue/DialogueRecorder.h"
#include "cli/Command.h"

#include <memory>

namespace watchkeeper {

//! \brief Listens until one side hangs up, the time is over or somebody interrupts, then writes the draft.
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
    bool renewsItsFile() const;
    bool listen();
    //! \return what to do now, and when it ends
    QString invitation() const;
    Milliseconds limit() const;
    void onFinished(DialogueRecorder::End why);
    void onFailed(const QString &sentence);
    void writeDraft(int statusOfNothing);
    void writeFile();
    void showDraft();

    QString m_secret;
    QByteArray m_draft; //!< empty: not made yet, or shown on standard output
    std::unique_ptr<DialogueRecorder> m_recorder;
    bool m_isWritten = false; //!< or about to be: there is one draft
    bool m_isWriting = false; //!< the file; perhaps for ever, where a network drive is gone
};

} // namespace watchkeeper
