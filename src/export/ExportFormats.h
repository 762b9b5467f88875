// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The configurations of other tools that targets can be exported to. Pure, safe to call from any thread.

#include "targets/document/TargetsDocument.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QVariant>

#include <functional>
#include <utility>

namespace watchkeeper {

struct ExportedFile
{
    QString name; //!< usual name of such a file
    QByteArray content;
};

//! A difference between a target and its export, with the reason.
struct ExportRemark
{
    QString target; //!< name of the target; empty if the remark is about the whole export
    QString text;   //!< one or more sentences
};

//! The result of an export.
class Exported
{
public:
    Exported() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<ExportedFile> files; //!< the number depends only on the format
    qsizetype count = 0;       //!< exported targets
    QList<ExportRemark> remarks;
};

//! \brief A format that targets can be exported to.
//!
//! Secrets that a target contains are exported as they are. Placeholders for secrets stay placeholders.
struct ExportFormat
{
    const char *key;
    const char *title;  //!< name of the tool, not translated
    const char *suffix; //!< of the file, or of the first of several files
    bool hasSeveralFiles;
    //! \param targets  all or some targets of the document, in its order
    Exported (*convert)(const TargetsDocument &document, const QList<Target> &targets);
};

const QList<ExportFormat> &exportFormats();
//! Returns the format with this key, or null.
const ExportFormat *findExportFormat(const QString &key);

//! Endpoints of https://github.com/TwiN/gatus.
Exported exportGatus(const TargetsDocument &document, const QList<Target> &targets);
//! Modules of https://github.com/prometheus/blackbox_exporter, prometheus.yml, and the targets for its file_sd_configs.
Exported exportPrometheus(const TargetsDocument &document, const QList<Target> &targets);

//! The settings of one target, as in targets.json. Records those that were exported; the others get a remark.
class ExportSettings
{
public:
    //! \param tool  name of the other tool, for remarks
    ExportSettings(const Target &target, const Schedule &defaults, QString tool, Exported *exported);

    const Target &target() const { return m_target; }
    //! Returns the setting, which counts as exported. Undefined if it has its default.
    QJsonValue take(const QString &key) { return m_json.take(key); }
    //! Returns the setting without counting it as exported.
    QJsonValue value(const QString &key) const { return m_json.value(key); }
    QString takeText(const QString &key) { return take(key).toString(); }
    //! Returns the port that a check uses, also a default; 0 if there is none.
    int takePort();
    void remark(const QString &text) const;
    //! Adds a remark for each setting that wasn't taken.
    void reportOthers() const;
    //! Adds the remark that the target wasn't exported.
    void reportMissingType() const;

private:
    const Target &m_target;
    QString m_tool;
    QJsonObject m_json;
    Exported *m_exported;
};

//! Returns `host:port`, with IPv6 addresses in brackets; the host alone if the port is 0. A host with a placeholder such as `${env:HOST}` has
//! no brackets.
QString addressText(const QString &host, int port);

//! \brief Returns the text with its placeholders and escapes replaced.
//! \param text     with placeholders as in a field, such as `${env:NAME}` or `$${literal}`
//! \param literal  returns what to write for a text without placeholders
//! \param filled   returns what to write for a placeholder. \param source  such as `env`. \param name  such as `TOKEN`
QString withPlaceholders(const QString &text, const std::function<QString(const QString &text)> &literal,
                         const std::function<QString(const QString &source, const QString &name)> &filled);

//! \brief A value of a YAML file: a map with an order, a list, or a scalar.
class YamlValue
{
public:
    YamlValue() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    YamlValue(const QString &text)
        : m_scalar(text)
    {
    }
    YamlValue(const char *) = delete;
    YamlValue(bool flag)
        : m_scalar(flag)
    {
    }
    YamlValue(qint64 number)
        : m_scalar(number)
    {
    }

    //! Returns a map without members. Other values without content are lists.
    static YamlValue emptyMap();
    //! Returns the number of items of a list, or of members of a map.
    qsizetype size() const { return m_items.size() + m_members.size(); }
    bool isEmpty() const { return size() == 0; }
    //! Makes this value a map.
    YamlValue &insert(const QString &key, const YamlValue &value);
    //! Appends the members of another map.
    void insertAll(const YamlValue &map) { m_members += map.m_members; }
    //! Makes this value a list.
    YamlValue &append(const YamlValue &value);
    //! Returns the YAML 1.1 text, which YAML 1.2 reads in the same way.
    QByteArray toYaml() const;

    friend bool operator==(const YamlValue &, const YamlValue &) = default;

private:
    QVariant m_scalar;
    QList<YamlValue> m_items;
    QList<std::pair<QString, YamlValue>> m_members;
    friend class YamlText;
};

} // namespace watchkeeper
