// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Splits a pasted list into entries, and converts one entry, which is a line or a JSON value, to a target.
//! Finds secrets in an entry that would be stored in plain text.

#include "model/target/Target.h"
#include "targets/service/TargetGuess.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief A target that can be added, with all information that the user needs before adding it.
class RecognisedTarget
{
public:
    RecognisedTarget() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    bool isTarget() const { return problem.isEmpty(); }
    void remark(const QString &sentence)
    {
        if (!remarks.contains(sentence))
            remarks.append(sentence);
    }

    Target target;            //!< valid only if `problem` is empty
    QString problem;          //!< the reason why this isn't a target
    QString text;             //!< the text of the entry on one line, for display; possibly truncated
    QString source;           //!< the complete input of the target; equal sources result in equal targets
    int line = 0;             //!< 1-based line where the entry starts; 0 if unknown
    QStringList remarks;      //!< messages about omitted parts, and about secrets that would be stored in plain text
    QString duplicateOf;      //!< name of a target that performs the same check; empty if there is none
    bool isInProfile = false; //!< whether `duplicateOf` is in the profile; otherwise, it is an earlier entry of the text
};

// Finds secrets in a target that would be stored in plain text. Pure.

//! \brief User-visible names of the fields and parts that seem to contain a password, token or cookie instead of a placeholder,
//! such as `password`, `Authorization of Headers`, `password in the address` and `token in the address`.
QStringList storedSecrets(const Target &target);

//! Adds a remark if the target contains secrets.
void addSecretRemark(RecognisedTarget *found);

//! \brief One entry of a list, before it is converted to a target.
class ListEntry
{
public:
    ListEntry(QString entryText, int entryLine)
        : text(std::move(entryText))
        , line(entryLine)
    {
    }

    QString text; //!< an address, a command, or a curl command that can span several lines
    int line;     //!< 1-based number of the line where the entry starts
    QString name = {};
    QStringList tags = {};
    QString every = {};
};

//! \brief Splits text into lines, without empty lines and `#` comments. An entry continues on the next line after a backslash at the end of
//! a line, or within an open quote of a curl command.
QList<ListEntry> entriesFromLines(const QString &text);

//! \brief Joins a host and a port into `host:port`, with brackets around an IPv6 address.
//! \return `host` unchanged if it is a full address, already has a port, or `port` isn't a number
QString withPort(const QString &host, const QString &port);

//! \brief Reads a table separated by commas, semicolons or tabs. A table with a header line must have a column `url`,
//! `address`, `host`, `link` or `target`. Other columns can be `name`, `tags`, `every` and, with a host, `port`. A table
//! without a header line must consist of names and addresses, as in `Shop,https://shop.example`.
//! \return the entries; nullopt if the text isn't a table in one of these forms
std::optional<QList<ListEntry>> entriesFromCsv(const QString &text);

//! \brief Reads the links of a Netscape bookmark file, as exported by browsers, or of other HTML. The text of a link becomes its name, and
//! folders become tags.
std::optional<QList<ListEntry>> entriesFromHtml(const QString &text);

//! \brief Reads the address in a `.url`, `.desktop` or `.webloc` file.
std::optional<QList<ListEntry>> entriesFromLinkFile(const QString &text);

//! Returns the address in a binary property list, which macOS uses for `.webloc` files; empty if there is none.
QString addressFromBinaryWebloc(const QByteArray &content);

// Parses the quick options after an address or command, as in `every 30s timeout 5s attempts 3 tag:web name:"Shop"`. Pure.

//! \brief The quick options of a line, and the line without them.
class QuickOptions
{
public:
    QuickOptions() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString rest;
    QString name; //!< empty if not specified
    QStringList tags;
    std::optional<Milliseconds> every;
    std::optional<Milliseconds> timeout;
    std::optional<int> attempts;

    void applyTo(Target *target) const;
};

//! Reads quick options backwards from the end of the line. Stops at any other word or at an invalid value.
QuickOptions extractQuickOptions(const QString &line);

//! \brief Recognises a curl line, a request line (`GET https://…`), a Markdown link or list item, or an address or
//! command with quick options. The name, tags and interval specified by the list take precedence over those in the
//! text.
RecognisedTarget recogniseEntry(const ListEntry &entry, const Schedule &defaults, const ProgramPredicate &isProgram);

// Reads pasted JSON: an array of addresses, or all or part of a targets.json.

//! \brief The values in a JSON text. Each is converted to a target on request.
class JsonEntries
{
public:
    JsonEntries(QJsonArray values, QJsonObject defaults)
        : m_values(std::move(values))
        , m_defaults(std::move(defaults))
    {
    }

    qsizetype size() const { return m_values.size(); }
    //! Converts one value. A string is read like a line, and an object like a target in targets.json. An object without a
    //! kind is accepted if it has a `url`, `address` or `command`. The target always has a new ID.
    RecognisedTarget read(qsizetype i, const Schedule &defaults, const ProgramPredicate &isProgram) const;

private:
    RecognisedTarget readObject(const QJsonObject &object, const Schedule &defaults, const ProgramPredicate &isProgram) const;

    QJsonArray m_values;
    QJsonObject m_defaults; //!< `defaults` of the pasted targets.json, if any
};

//! Returns the values in the text; nullopt if the text isn't JSON. Also accepts objects copied from a list, with commas between
//! and after them.
std::optional<JsonEntries> jsonEntries(const QString &text);

} // namespace watchkeeper
