// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What the formats of saved requests share: variables, logins, tests, and the conversion of a request to a target. Pure.

#include "import/ConfigText.h"
#include "import/ImportFormats.h"
#include "import/Imported.h"
#include "model/base/Expected.h"
#include "model/field/Fields.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! A saved request. Its texts may contain variables such as `{{host}}`, which RequestImport::add() fills in.
class SavedRequest
{
public:
    SavedRequest() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    ImportPlace place;
    QString key; //!< identifies the request within the tool
    QString name;
    QStringList tags;
    QString method;
    QString url;
    TextPairs pathValues; //!< for segments such as `:id` of the address
    TextPairs query;      //!< to add to the address, not encoded
    TextPairs headers;
    QString body;
    QString contentType; //!< of the body, unless there is a header field
    TextPairs form;
    bool isMultipart = false;
    QHash<QString, QString> login; //!< fields of the target
    QStringList conditions;
    QString accept;                    //!< success status codes; empty for the default
    QJsonObject fields;                //!< further fields and settings of the target
    QHash<QString, QString> variables; //!< of this request and its folders, which take precedence
    bool isReadOnly = false;           //!< whether the request changes nothing in spite of its method
    bool isPaused = false;
};

//! Collects the targets of one import of requests.
class RequestImport
{
public:
    //! \param origin  key of the format
    RequestImport(const QString &origin, const ImportContext &context);

    ImportBuilder &builder() { return m_builder; }
    bool isCancelled() const { return m_context.isCancelled(); }
    //! Sets a variable of all requests, unless it has a value already.
    void setVariable(const QString &name, const QString &value);
    //! \brief Sets the variables of the first environment only, and remarks which one that is if there are others.
    void setEnvironment(const QString &name, const QHash<QString, QString> &values, const ImportPlace &place);
    //! Converts the request to a target, or adds remarks that say why it can't be.
    void add(SavedRequest request);
    //! Adds a remark that a part, such as a script, wasn't imported.
    void leftOut(const ImportPlace &place, const QString &part, const QString &target = {})
    {
        m_builder.noSetting(place, part, target.isEmpty() ? target : m_builder.nextName(target));
    }
    //! \brief Adds a remark for each member of a map that isn't read, see ImportBuilder::reportOthers().
    //! \param known  members that are read, or that change no check, separated by spaces; `NAME=VALUE` if only
    //! this value changes none
    void reportOthers(const ConfigNode &map, const QString &known, const QString &path, const QString &target = {});
    //! Returns whether requests with this method can change data, and adds a remark that the target is therefore paused.
    bool pauses(const ImportPlace &place, const QString &method, const QString &name);
    //! Adds a remark that a file wasn't read, because it has another format.
    void otherFormat(const ImportFile &file);
    //! Adds a remark that Watchkeeper has no requests of this type, such as gRPC.
    void otherType(const ImportPlace &place, const QString &name, const QString &type);
    //! Adds a remark that a request has no complete address.
    void noAddress(const ImportPlace &place, const QString &name, const QString &url);
    //! Adds a remark that a file of this computer isn't sent or used.
    void noFile(const ImportPlace &place, const QString &path);
    //! Returns everything, or an error message if no request was found.
    Expected<Imported, QString> finish();

private:
    //! The text with marks around names of environment variables, and the variables that have no value.
    struct Filled
    {
        QString text;
        QStringList missing;
    };
    Filled filled(const QString &text, const QHash<QString, QString> &own);
    bool append(QString text, const QHash<QString, QString> &own, int depth, Filled *into, int *steps);
    QString fill(const QString &text, const SavedRequest &request, QStringList *missing);
    std::optional<QString> address(const SavedRequest &request);
    void addHeaders(const SavedRequest &request, QJsonObject *json, QStringList *missing, QStringList *order);
    void addContent(const SavedRequest &request, QJsonObject *json, QStringList *missing, QStringList *order);
    void pauseIfNeeded(const SavedRequest &request, const QStringList &missing, const QString &name, QJsonObject *json);

    const ImportContext &m_context;
    ImportBuilder m_builder;
    QHash<QString, QString> m_variables;
    QString m_environment; //!< name of the environment that is used
    QSet<QString> m_otherEnvironments;
    QHash<QString, int> m_keys;
    qsizetype m_length = 0; //!< of all texts so far
};

//! Returns the text of a file with one line feed per line, or an error message if it isn't UTF-8.
Expected<QString, QString> requestText(const ImportFile &file);
//! Returns a message that a line doesn't follow the rules of the format.
QString unreadableLine(const ImportFile &file, int line);
//! Returns a message with the name of the file and a line.
QString messageAt(const QString &file, int line, const QString &text);

//! Returns whether a member is `true`.
inline bool isTrue(const ConfigNode &map, const QString &key)
{
    return map.memberText(key) == QLatin1String("true");
}
//! Adds the header fields of a folder, unless the request has them itself.
void inheritHeaders(const TextPairs &headers, SavedRequest *request);

//! Sets a GraphQL query as the body. \param variables  JSON, or empty
void setGraphQl(const QString &query, const QString &variables, SavedRequest *request);

// Tests of responses, in HurlImport.cpp. Bruno has the same.

//! Returns the placeholder for a path such as `$.items[0].id` in a JSON response, or nullopt.
std::optional<QString> bodyPlaceholder(const QString &path);
//! Returns the placeholder for an expression such as `res.body.state`, `res.status` or `res.headers["age"]`, or nullopt.
std::optional<QString> responsePlaceholder(const QString &expression);
//! \brief Returns the condition for a test such as `eq 200`, or nullopt if there is none.
//! \param test   its name in any tool: `eq`, `==`, `contains`, `isDefined`
//! \param value  what to compare with, without quotes
//! \param isTime  whether the value is a number of milliseconds
std::optional<QString> testCondition(const QString &placeholder, const QString &test, const QString &value,
                                     bool isTime = false);

} // namespace watchkeeper
