// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Command.h"

#include "cli/commands/AllCommands.h"

#include <QTimer>

#include <chrono>
#include <utility>

namespace watchkeeper {

namespace {

class Group : public CommandDescription
{
public:
    using CommandDescription::CommandDescription;

    bool isGroup() const override { return true; }
    std::unique_ptr<Command> command(const Profile &, Console *) const override { return nullptr; }
};

} // namespace

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

void addGroup(CommandDescriptions *all, const CommandText &text)
{
    all->push_back(std::make_unique<Group>(text));
}

CommandDescriptions allCommands()
{
    CommandDescriptions all;
#define WATCHKEEPER_ADD_COMMANDS(function) function(&all);
    WATCHKEEPER_COMMANDS(WATCHKEEPER_ADD_COMMANDS)
#undef WATCHKEEPER_ADD_COMMANDS
    return all;
}

} // namespace watchkeeper

#include "moc_Command.cpp"
