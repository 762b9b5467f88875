// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The description of a command for the command line. Command.h connects it to the class that runs the command.

#include <QtGlobal>

#include <memory>
#include <vector>

namespace CLI {
class App;
}

namespace watchkeeper {

enum class Format : quint8 { Table, Json, Ndjson, Csv, Junit, Sarif, Html, Sitemap, Dot };

class Command;
struct Console;
class Profile;

//! Returns whether programs read the format. Its texts are always English, so scripts don't depend on the user's language.
inline bool isForPrograms(Format format)
{
    return format != Format::Table && format != Format::Html;
}

//! The texts of a command in `--help` and in the manual page. They are available only in English, as in other command-line
//! programs.
struct CommandText
{
    const char *path;        //!< the names of its groups, if any, and of the command, such as `history query`
    const char *group;       //!< heading in the list of commands; if empty, the command isn't listed
    const char *description; //!< the list of commands shows only its first line
    const char *footer;      //!< examples and other useful information
};

//! A command, or a group of commands such as `history`.
class CommandDescription
{
public:
    explicit CommandDescription(const CommandText &text)
        : m_text(text)
    {
    }
    virtual ~CommandDescription() = default;
    Q_DISABLE_COPY_MOVE(CommandDescription)

    const CommandText &text() const { return m_text; }
    //! Returns whether this is a group, which requires the name of one of its commands.
    virtual bool isGroup() const { return false; }
    //! Adds the options of the command to the parser, which stores their values in this object.
    virtual void addTo(CLI::App *) { }
    //! Adopts options that were given before the name of this command, as in `incidents --format json show 12`.
    virtual void inherit(const CommandDescription &) { }
    //! Rejects invalid combinations of options. Throws CLI::ValidationError.
    virtual void validate() const { }
    //! Returns whether the command requires the profile's lock. Only a command that holds the lock can move the profile's files.
    virtual bool needsProfileLock() const { return false; }
    //! Returns whether the output with the parsed options is for programs, see isForPrograms().
    virtual bool writesForPrograms() const { return false; }
    //! Returns the command with the parsed options; null for a group.
    virtual std::unique_ptr<Command> command(const Profile &profile, Console *console) const = 0;

private:
    CommandText m_text;
};

//! In the order of the help. A group precedes its commands.
using CommandDescriptions = std::vector<std::unique_ptr<CommandDescription>>;

//! \brief The options of a command without options. The options of other commands derive from it, and hide the functions that they need.
struct CommandOptions
{
    void addTo(CLI::App *) { }
    void inherit(const CommandDescription &) { }
    void validate() const { }
    bool needsProfileLock() const { return false; }
};

} // namespace watchkeeper
