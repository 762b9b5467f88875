// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The definition of a service that receives alerts: its requests with placeholders, and the meaning of its responses.
//! Also all providers, both built-in and user-defined. docs/alert-channels.md describes the files.

#include "model/base/Quantity.h"
#include "model/field/Fields.h"
#include "model/json/JsonFileReader.h"
#include "model/json/LibraryFolder.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

// Escapes text for the markup of a service and cuts it to the service's limit. Pure.

enum class TextEscape : quint8 {
    None,
    Slack,    //!< & < > as entities, which prevents mentions and links
    Html,     //!< & < > " as entities, for Telegram, Matrix and mail
    Markdown, //!< a backslash before markup, for Discord, Mattermost, Rocket.Chat and Zulip; includes Mentions
    Json,     //!< escapes as in a JSON string, for a user-defined body
    Mentions  //!< a zero-width space after @ and <, which prevents mentions of everyone in a room
};

//! Returns the escape for a name used in files: `none`, `slack`, `html`, `markdown`, `json`, `mentions`.
std::optional<TextEscape> textEscapeFromName(const QString &word);

//! The maximum length of a text, including escapes.
struct TextLimit
{
    qsizetype maxLength = 0;  //!< 0: no limit
    bool countsBytes = false; //!< counts UTF-8 bytes instead of code points
};

//! \brief Escapes the text. If it exceeds the limit, it is cut between two code points and ends with an ellipsis.
QString escapedText(const QString &text, TextEscape escape, TextLimit limit = {});

//! The maximum number of alerts in a period.
struct RateLimit
{
    int count = 0; //!< 0: no limit
    Milliseconds period{0};
    friend bool operator==(const RateLimit &, const RateLimit &) = default;
};

//! \brief One request of a provider. All strings may contain placeholders.
struct ProviderRequest
{
    enum class Body : quint8 { None, Json, Form, Text };

    QStringList on;         //!< states for which this request is used, see alertStates(); empty for all other states
    bool isSkipped = false; //!< nothing is sent for these states, because the service doesn't support them
    QString method;
    QString url;
    QJsonObject query;
    QJsonObject headers;
    QString extraHeadersField; //!< name of a field with additional headers; may be empty
    QString user;              //!< user for basic authentication, with `password`; may be empty
    QString password;
    Body body = Body::None;
    QJsonValue content;  //!< a tree for Json, an object for Form, a string for Text
    QString contentType; //!< used for Body::Text
};

//! A duration or a time in a response, such as `retry_after`.
struct AnswerTime
{
    enum class Unit : quint8 { Second, Millisecond, Instant };
    QString at;
    Unit unit = Unit::Second;
};

//! \brief Conditions on the content of a response: maps each path to its accepted values. All paths must match. In a list of
//! matches, one match is enough.
using AnswerMatch = QHash<QString, QStringList>;

//! \brief The meaning of responses, in addition to the rules for all providers.
struct AnswerRules
{
    NumberSet success;        //!< statuses that mean success
    QList<AnswerMatch> where; //!< additional condition for success; one match is enough, and an empty list accepts any content
    NumberSet again;          //!< statuses that lead to a retry
    QList<AnswerMatch> retryMatches;   //!< alternative to `again`: one match is enough, regardless of the status
    NumberSet broken;                  //!< statuses that require a fix by the user
    QList<AnswerMatch> brokenBy;       //!< alternative to `broken`: one match is enough, regardless of the status
    std::optional<Milliseconds> after; //!< pause before a retry if the response doesn't request one
    QList<AnswerTime> retryDelayFields;
    QStringList message; //!< paths to the server's message; the first path that exists is used
};

//! A signature method.
enum class Signature : quint8 { None, DingTalk, Lark };

//! \brief The definition of one service. A plain value, read from a file.
class Provider
{
public:
    enum class DeliveryMethod : quint8 {
        Http,
        Command, //!< runs a program on this computer
        Mail,    //!< SMTP
        Desktop, //!< shows a desktop notification through the window, see DesktopNotifier
        Sound    //!< plays a sound through the window
    };

    Provider() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString key;
    QString title;
    QString help;
    QStringList words; //!< search keywords
    DeliveryMethod over = DeliveryMethod::Http;
    QList<Field> fields;
    QHash<QString, QJsonObject> values; //!< maps each of this provider's placeholders to its values by alert state
    QHash<QString, TextLimit> limits;   //!< maps placeholders to their maximum length
    TextEscape escape = TextEscape::None;
    Signature signature = Signature::None;
    QString signatureSecret; //!< key of the field that contains the signing key
    RateLimit limit;         //!< rate limit of the service
    //! Whether the service keeps a problem open until it receives the recovery. Other services only pass on messages to people.
    bool tracksIncidents = false;
    QList<ProviderRequest> requests;
    AnswerRules answer;
};

//! \brief Returns all providers, sorted by key, with user-defined ones at the end. Safe to call from any thread. The list
//! remains valid until the program exits.
const QList<Provider> &providers();

const QList<Provider> &builtInProviders();

//! Returns the provider with this key, or null if it doesn't exist.
const Provider *findProvider(const QString &key);

using ProviderFolder = LibraryFolder<Provider>;

//! \brief Like readLibraryFolder().
//! \param taken  keys of existing providers
ProviderFolder readProviderFolder(const QString &path, const QStringList &taken);

//! Returns a user-visible message about a provider that is ignored because its key is already in use.
QString duplicateProviderKeyText(const QString &key);

//! Adds the user's providers to providers(). Call it before providers() is used.
void addProviders(const QList<Provider> &more);

} // namespace watchkeeper
