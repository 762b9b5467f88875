// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/ExportFormats.h"

#include "checks/Registry.h"
#include "checks/network/CommonFields.h"
#include "export/CurlCommand.h"
#include "targets/document/GroupMembers.h"
#include "targets/document/References.h"
#include "targets/edit/DocumentEdits.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QVariant>

#include <yaml-cpp/emitter.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ExportText
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

Exported exportDocument(const TargetsDocument &document, const QList<Target> &targets)
{
    Exported exported;
    TargetsDocument part = document;
    part.targets = withMembers(targets, document.targets); // a group without its members is invalid
    for (const QString &name : dropMissingParents(part.targets))
        exported.remarks.append({name, ExportText::tr("It depends on a target that isn't exported.")});
    dropMissingFromMaintenance(part.maintenance, part.targets);
    exported.count = part.targets.size();
    exported.files = {{u"targets.json"_s, part.toJson()}};
    return exported;
}

Exported exportCurl(const TargetsDocument &, const QList<Target> &targets)
{
    Exported exported;
    QByteArray text = "#!/bin/sh\n";
    for (const Target &target : targets) {
        if (const auto command = curlCommand(target)) {
            const auto unchanged = [](const QString &part) { return part; };
            bool hasPlaceholders = false;
            withPlaceholders(*command, unchanged, [&](const QString &, const QString &) {
                hasPlaceholders = true;
                return QString();
            });
            if (hasPlaceholders)
                exported.remarks.append(
                    {target.name, ExportText::tr("Replace the placeholders such as ${env:NAME}, which curl doesn't fill.")});
            text += "# " + target.name.toUtf8() + '\n' + command->toUtf8() + '\n';
            ++exported.count;
        } else {
            exported.remarks.append({target.name, ExportText::tr("Not exported: curl has no such check.")});
        }
    }
    exported.files = {{u"targets.sh"_s, text}};
    return exported;
}

} // namespace

const QList<ExportFormat> &exportFormats()
{
    static const QList<ExportFormat> formats{{"targets", "Watchkeeper", "json", false, exportDocument},
                                             {"gatus", "Gatus", "yaml", false, exportGatus},
                                             {"prometheus", "Prometheus, blackbox_exporter", "yml", true, exportPrometheus},
                                             {"curl", "curl", "sh", false, exportCurl}};
    return formats;
}

const ExportFormat *findExportFormat(const QString &key)
{
    const auto &formats = exportFormats();
    const auto found = std::find_if(formats.begin(), formats.end(),
                                    [&](const ExportFormat &one) { return key == QLatin1StringView(one.key); });
    return found == formats.end() ? nullptr : &*found;
}

ExportSettings::ExportSettings(const Target &target, const Schedule &defaults, QString tool, Exported *exported)
    : m_target(target)
    , m_tool(std::move(tool))
    , m_json(targetToJson(target, defaults))
    , m_exported(exported)
{
    for (const QString &key : {u"id"_s, u"name"_s, u"kind"_s, u"every"_s, u"timeout"_s})
        m_json.remove(key);
}

int ExportSettings::takePort()
{
    take(u"port"_s);
    const Kind *kind = findKind(m_target.kind);
    const auto place = kind ? serviceEndpointFor(*kind, m_target.fields, {}) : std::nullopt;
    return place && place->port > 0 ? place->port
                                    : m_target.fields.integer(u"port"_s); // datagrams have no endpoint with a port
}

void ExportSettings::remark(const QString &text) const
{
    m_exported->remarks.append({m_target.name, text});
}

void ExportSettings::reportOthers() const
{
    for (const QString &key : m_json.keys())
        remark(ExportText::tr("%1 has no setting for “%2”.").arg(m_tool, key));
}

void ExportSettings::reportMissingType() const
{
    remark(ExportText::tr("Not exported: %1 has no check of the type “%2”.").arg(m_tool, m_target.kind));
}

QString addressText(const QString &host, int port)
{
    if (port <= 0)
        return host;
    return host.contains("${"_L1) ? host + u':' + QString::number(port) : hostAndPort(host, port);
}

QString withPlaceholders(const QString &text, const std::function<QString(const QString &text)> &literal,
                         const std::function<QString(const QString &source, const QString &name)> &filled)
{
    static const QRegularExpression placeholder(uR"(\$\$(?=\{)|\$\{([a-z]+):([^}]*)\})"_s);
    QString result;
    QString plain;
    qsizetype end = 0;
    for (auto match = placeholder.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        plain += QStringView(text).sliced(end, found.capturedStart() - end);
        end = found.capturedEnd();
        if (found.captured(1).isEmpty()) {
            plain += u'$'; // of an escape
            continue;
        }
        result += literal(plain) + filled(found.captured(1), found.captured(2));
        plain.clear();
    }
    plain += QStringView(text).sliced(end);
    return result + literal(plain);
}

YamlValue YamlValue::emptyMap()
{
    YamlValue map;
    map.m_scalar = QVariantMap();
    return map;
}

YamlValue &YamlValue::insert(const QString &key, const YamlValue &value)
{
    m_members.append({key, value});
    return *this;
}

YamlValue &YamlValue::append(const YamlValue &value)
{
    m_items.append(value);
    return *this;
}

class YamlText
{
public:
    static void write(const YamlValue &value, YAML::Emitter *out)
    {
        if (!value.m_members.isEmpty()) {
            *out << YAML::BeginMap;
            for (const auto &[key, member] : value.m_members) {
                *out << YAML::Key;
                writeText(key, out);
                *out << YAML::Value;
                write(member, out);
            }
            *out << YAML::EndMap;
        } else if (!value.m_items.isEmpty()) {
            *out << YAML::BeginSeq;
            for (const YamlValue &item : value.m_items)
                write(item, out);
            *out << YAML::EndSeq;
        } else if (value.m_scalar.typeId() == QMetaType::QString) {
            writeText(value.m_scalar.toString(), out);
        } else if (value.m_scalar.typeId() == QMetaType::QVariantMap) {
            *out << YAML::Flow << YAML::BeginMap << YAML::EndMap;
        } else if (value.m_scalar.isValid()) {
            *out << value.m_scalar.toString().toStdString();
        } else {
            *out << YAML::Flow << YAML::BeginSeq << YAML::EndSeq;
        }
    }

private:
    //! Puts texts into quotes that YAML 1.1 would read as another type, such as `no` or `12:30`.
    static void writeText(const QString &text, YAML::Emitter *out)
    {
        static const QRegularExpression plain(u"^[A-Za-z][A-Za-z0-9_./-]*$"_s);
        static const QRegularExpression otherType(u"^(y|n|yes|no|on|off|true|false|null)$"_s,
                                                  QRegularExpression::CaseInsensitiveOption);
        if (!plain.match(text).hasMatch() || otherType.match(text).hasMatch())
            *out << YAML::DoubleQuoted;
        *out << text.toStdString();
    }
};

QByteArray YamlValue::toYaml() const
{
    YAML::Emitter out;
    YamlText::write(*this, &out);
    return QByteArray(out.c_str(), qsizetype(out.size())) + '\n';
}

} // namespace watchkeeper
