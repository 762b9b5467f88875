// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts the command lines of Nagios plugins to targets. Pure: no command is run.

#include "import/Imported.h"
#include "model/base/Expected.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! The texts of all formats with plugins.
class PluginImportText
{
    Q_DECLARE_TR_FUNCTIONS(PluginImport)
};

//! The limits of a configuration. A real one is much smaller.
inline constexpr qsizetype kMaxPluginChecks = 20'000;
inline constexpr qsizetype kMaxPluginText = 32'768;      //!< characters of a value or command line
inline constexpr qsizetype kMaxPluginValues = 2'000'000; //!< values with all templates and groups applied
inline constexpr int kMaxPluginDepth = 64;               //!< of templates, groups, and brackets

//! Longest text of a file that a remark repeats.
inline constexpr qsizetype kMaxNamedText = 100;

//! Returns the error that the line isn't part of a configuration of this tool.
inline QString invalidPluginConfig(const ImportPlace &place, const QString &tool)
{
    return PluginImportText::tr("%1: This isn't a configuration of %2.").arg(ImportRemark{{}, place, {}, {}}.placeText(), tool);
}
//! Returns the error that a limit is exceeded.
inline QString tooLargePluginConfig(const ImportPlace &place)
{
    return PluginImportText::tr("%1: The configuration is too large.").arg(ImportRemark{{}, place, {}, {}}.placeText());
}

//! A check of a tool that runs plugins.
struct PluginCheck
{
    QString key; //!< identifies the check within the configuration
    QString name;
    QString address;            //!< of the host
    QStringList arguments;      //!< the program first
    QString shellLine;          //!< the command, if it needs a shell; not converted to a native kind
    QJsonObject json;           //!< schedule, tags and `paused`
    QList<QStringList> parents; //!< keys of checks; of the keys in a list, one is enough
    ImportPlace place;
};

//! \brief Splits a command line as a shell does.
//! \return the arguments, or nullopt if it needs a shell
std::optional<QStringList> splitPluginCommand(const QString &line);

//! Collects the checks of a configuration, and adds them so that each check follows those that it depends on.
class PluginChecks
{
public:
    explicit PluginChecks(ImportBuilder *builder)
        : m_builder(builder)
    {
    }

    //! Returns whether there is room for more checks.
    bool hasRoom() const { return m_checks.size() < kMaxPluginChecks; }
    void append(const PluginCheck &check);
    //! Adds a parent to a check that was appended. Unknown checks are ignored.
    void addParents(const QString &key, const QStringList &parents);
    //! Adds all checks to the builder.
    void finish();
    //! Returns the names of the added targets by the keys of their checks.
    const QHash<QString, QString> &names() const { return m_names; }

private:
    void addWithParents(qsizetype index);
    void addCheck(const PluginCheck &check);

    ImportBuilder *m_builder;
    QList<PluginCheck> m_checks;
    QHash<QString, qsizetype> m_places; //!< of the checks by key
    QSet<qsizetype> m_begun;
    QSet<QString> m_done;
    QHash<QString, QString> m_names;
};

//! The options of a plugin. Records which of them were read.
class PluginOptions
{
public:
    //! \param options  letters as for getopt, then names: `H:S?v hostname=H ssl=S`
    PluginOptions(const QStringList &arguments, const QString &options);

    //! Returns the last value of an option, or nullopt.
    std::optional<QString> take(char16_t option);
    //! Returns the value of the first of these options that is given, or an empty text.
    QString text(const QString &options);
    QStringList takeAll(char16_t option);
    bool flag(char16_t option) { return take(option).has_value(); }
    //! Marks options as read that have no meaning in Watchkeeper.
    void ignore(const QString &options);
    QStringList operands;
    //! Returns the options that weren't read, as written.
    QStringList unread() const;
    void putBack(char16_t option);

private:
    struct Given
    {
        QChar option;
        QString value;
        QString written;
        bool isRead = false;
    };
    void readShort(const QStringList &arguments, qsizetype *index, const QString &letters);
    void readLong(const QStringList &arguments, qsizetype *index, const QString &letters, const QHash<QString, QChar> &names);
    QList<Given> m_given;
};

//! What a plugin's options mean.
struct PluginTarget
{
    QJsonObject json;
    QJsonArray conditions;
    bool isLocal = false; //!< whether it checks the computer that runs it
};

//! Returns the options of a plugin that pluginTarget() knows, or an empty text.
QString pluginOptions(const QString &plugin);

//! \brief Converts a plugin to a native kind.
//! \param plugin  such as `check_ping`
//! \return nullopt if there is no such kind, or its options don't allow it
std::optional<PluginTarget> pluginTarget(const QString &plugin, PluginOptions *options, const QString &address);

//! Converts `check_disk`, `check_load`, `check_swap` and `check_procs`, which check the computer that runs them.
std::optional<PluginTarget> localPluginTarget(const QString &plugin, PluginOptions *options);

//! \brief Adds a condition for a range of values in which a plugin is silent, see 5. of the guidelines:
//! https://www.monitoring-plugins.org/doc/guidelines.html#THRESHOLDFORMAT
//! \param unit  is appended to the numbers
//! \return false if the range isn't valid
bool addPluginRange(PluginTarget *target, const QString &placeholder, const QString &range, const QString &unit,
                    bool isWarning);
//! Adds the conditions of the response times `-w` and `-c`, in seconds.
void addPluginTimes(PluginTarget *target, PluginOptions *options);
//! Reads `-4`, `-6` and `-t`, which most plugins have.
void addPluginCommon(PluginTarget *target, PluginOptions *options);
//! Returns a target with the host, the port and what most plugins have in common.
//! \param port  the default of the plugin; 0 if it is the default of the kind
PluginTarget pluginServer(PluginOptions *options, const QString &kind, const QString &address, int port);
//! Sets a field to the value of the first of these options that is given.
void setPluginText(PluginTarget *target, PluginOptions *options, const QString &letters, const QString &field);
} // namespace watchkeeper
