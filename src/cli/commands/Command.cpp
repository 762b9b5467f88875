// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Command.h"

#include <QTimer>

#include <chrono>
#include <utility>

namespace watchkeeper {

Command::Command(const CommandOptions &, const Profile &profile, Console *console)
    : m_profile(profile)
    , m_console(console)
{
}

void Command::finish(int status)
{
    if (!std::exchange(m_isFinished, true))
        emit finished(status);
}

void Command::finishLater(int status)
{
    constexpr std::chrono::seconds kFinishTimeout{3}; // gives a slow disk time to finish, so no partial file is left
    QTimer::singleShot(kFinishTimeout, this, [this, status] { finish(status); });
}

void Command::continueAfterOutput(const std::function<void()> &step)
{
    const auto continueWork = [this, step] {
        if (!m_isFinished)
            step();
    };
    if (m_console->out.isDrained())
        QMetaObject::invokeMethod(this, continueWork, Qt::QueuedConnection);
    else
        connect(&m_console->out, &Output::drained, this, continueWork, Qt::SingleShotConnection);
}

void Command::fail(int status, const QString &sentence)
{
    m_console->say(sentence);
    finish(status);
}

} // namespace watchkeeper

#include "moc_Command.cpp"
