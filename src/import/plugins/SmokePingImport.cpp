// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The format: https://oss.oetiker.ch/smokeping/doc/smokeping_config.en.html, and a page for each probe in
// https://oss.oetiker.ch/smokeping/probe/
#include "import/ImportFormats.h"
#include "import/plugins/PluginCheck.h"
#include "model/base/Quantity.h"

#include <QFileInfo>
#include <QHostAddress>
#include <QJsonArray>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! A value, with the place where it was written.
struct SmokeValue
{
    QString text;
    ImportPlace place;
};

using SmokeValues = QMap<QString, SmokeValue>;

//! A section `+ NAME`, with the values of the sections around it.
struct SmokeSection
{
    QStringList path;
    SmokeValues values;
    SmokeValues own;
    ImportPlace place;
};

//! Converts the files of SmokePing.
class SmokePingReader
{
public:
    explicit SmokePingReader(const ImportContext &context)
        : m_context(context)
        , m_builder(u"smokeping"_s, context.defaults)
    {
    }

    //! \return an error message, or an empty string
    QString read(const QList<ImportFile> &files);
    Imported take() { return m_builder.take(); }

private:
    void readFile(const ImportFile &file, int depth);
    bool readLine(QString line, const ImportPlace &place);
    bool beginSection(const QString &line, const ImportPlace &place);
    void readValue(const QString &key, const QString &text, const ImportPlace &place);
    void include(const QString &path, const ImportPlace &place, int depth);
    void addTarget(const SmokeSection &section);
    bool setProbe(const QString &module, const QString &host, const SmokeValues &values, QJsonObject *json);
    void setTimes(const SmokeValues &values, bool isPing, QJsonObject *json);
    void reportOthers(const SmokeValues &values, const SmokeValues &own, const QString &name);
    void fail(const QString &error) { m_error = m_error.isEmpty() ? error : m_error; }

    const ImportContext &m_context;
    ImportBuilder m_builder;
    QHash<QString, const ImportFile *> m_files; //!< by name
    QSet<QString> m_readFiles;
    QString m_part; //!< such as `Targets`
    SmokeValues m_database;
    QHash<QString, SmokeValues> m_probes; //!< with the values of their module
    QHash<QString, QString> m_moduleOf;   //!< of a probe
    QStringList m_openProbes;             //!< the sections of the probe being read
    QList<SmokeSection> m_open;           //!< the sections of the target being read
    QList<SmokeSection> m_targets;
    QSet<QString> m_reported;
    qsizetype m_count = 0;
    QString m_error;
};

void SmokePingReader::include(const QString &path, const ImportPlace &place, int depth)
{
    const QString name = path.section(u'/', -1);
    if (!m_files.contains(name))
        m_builder.notSupported(place, PluginImportText::tr("%1 wasn't read. Also choose this file.").arg(path));
    else if (depth >= kMaxPluginDepth || m_readFiles.contains(name))
        fail(invalidPluginConfig(place, u"SmokePing"_s)); // it includes itself
    else
        readFile(*m_files.value(name), depth + 1);
}

void SmokePingReader::readFile(const ImportFile &file, int depth)
{
    static const QRegularExpression includes(u"^@include\\s+(\\S+)$"_s);
    m_readFiles.insert(file.name);
    const QStringList lines = QString::fromUtf8(file.content).split(u'\n');
    for (qsizetype i = 0; i < lines.size() && m_error.isEmpty(); ++i) {
        const ImportPlace place{file.name, static_cast<int>(i) + 1, {}};
        QString line = lines.at(i).trimmed();
        while (line.endsWith(u'\\') && i + 1 < lines.size() && line.size() < kMaxPluginText)
            line = line.chopped(1).trimmed() + u' ' + lines.at(++i).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (const auto match = includes.match(line); match.hasMatch())
            include(match.captured(1), place, depth);
        else if (line.contains(QChar::Null) || line.size() > kMaxPluginText || !readLine(line, place))
            fail(invalidPluginConfig(place, u"SmokePing"_s));
    }
}

bool SmokePingReader::readLine(QString line, const ImportPlace &place)
{
    static const QRegularExpression part(u"^\\*\\*\\*\\s*(\\w+)\\s*\\*\\*\\*$"_s);
    static const QRegularExpression value(u"^([A-Za-z][\\w-]*)\\s*=\\s*(.*)$"_s);
    if (const auto match = part.match(line); match.hasMatch()) {
        m_part = match.captured(1);
        m_open = m_part == "Targets"_L1 ? QList<SmokeSection>{{{}, {}, {}, place}} : QList<SmokeSection>();
        m_openProbes.clear();
        if (m_part == "Alerts"_L1)
            m_builder.noNotifications(place, {m_part});
        if (m_part == "Slaves"_L1)
            m_builder.noSetting(place, m_part);
        return true;
    }
    if (m_part.isEmpty()) // the paths of programs are in a file that the section General includes
        return value.match(line).hasMatch();
    if (line.startsWith(u'+'))
        return beginSection(line, place);
    if (const auto match = value.match(line.remove(QRegularExpression(u"\\s#.*$"_s))); match.hasMatch())
        readValue(match.captured(1), match.captured(2).trimmed(), place);
    return m_part != "Targets"_L1 || value.match(line).hasMatch() || line.startsWith(u'@');
}

bool SmokePingReader::beginSection(const QString &line, const ImportPlace &place)
{
    static const QRegularExpression form(u"^(\\++)\\s*([\\w.-]+)(?:\\s+#.*)?$"_s);
    const auto match = form.match(line);
    const qsizetype depth = match.captured(1).size();
    const QString name = match.captured(2);
    if (m_part == "Probes"_L1 && match.hasMatch()) {
        m_openProbes = m_openProbes.mid(0, depth - 1) + QStringList{name};
        m_moduleOf.insert(name, m_openProbes.first());
        m_probes.insert(name, depth > 1 ? m_probes.value(m_openProbes.first()) : SmokeValues());
    }
    if (m_part != "Targets"_L1)
        return true;
    if (!match.hasMatch() || depth > m_open.size() || depth > kMaxPluginDepth)
        return false;
    m_open = m_open.mid(0, depth);
    SmokeSection section = m_open.last();
    section.path.append(name);
    section.place = {place.file, place.line, section.path.join(u'/')};
    for (const QString &key : {u"host"_s, u"menu"_s, u"title"_s, u"remark"_s})
        section.values.remove(key);
    section.own.clear();
    m_open.append(section);
    m_targets.append(section);
    m_count += section.values.size() + section.path.size();
    if (m_targets.size() > kMaxPluginChecks || m_count > kMaxPluginValues)
        fail(tooLargePluginConfig(place));
    return true;
}

void SmokePingReader::readValue(const QString &key, const QString &text, const ImportPlace &place)
{
    const SmokeValue value{text, place};
    if (m_part == "Database"_L1)
        m_database.insert(key, value);
    if (m_part == "Probes"_L1 && !m_openProbes.isEmpty())
        m_probes[m_openProbes.last()].insert(key, value);
    if (m_part != "Targets"_L1 || m_open.isEmpty())
        return;
    m_open.last().values.insert(key, value);
    m_open.last().own.insert(key, value);
    if (m_open.size() > 1)
        m_targets.last() = m_open.last();
}

//! Sets the interval, the number of pings and the timeout.
void SmokePingReader::setTimes(const SmokeValues &values, bool isPing, QJsonObject *json)
{
    const double step = values.value(u"step"_s).text.toDouble();
    if (step > 0)
        json->insert(u"every"_s,
                     formatDuration(std::clamp(Milliseconds(static_cast<qint64>(std::min(step, 1e8)) * 1'000),
                                               limits::kMinCheckInterval, limits::kMaxCheckInterval)));
    const double timeout = values.value(u"timeout"_s).text.toDouble();
    if (timeout > 0 && !isPing)
        json->insert(u"timeout"_s,
                     formatDuration(std::clamp(Milliseconds(static_cast<qint64>(std::min(timeout, 1e8) * 1'000)),
                                               limits::kMinTimeout, limits::kMaxTimeout)));
    if (!isPing)
        return;
    const int pings = values.value(u"pings"_s).text.toInt();
    if (pings > 0)
        json->insert(u"count"_s, std::min(pings, 100));
    if (const int size = values.value(u"packetsize"_s).text.toInt(); size > 0)
        json->insert(u"size"_s, std::clamp(size, 16, 65'000));
    const double every = values.value(u"hostinterval"_s).text.toDouble();
    if (every > 0)
        json->insert(u"interval"_s,
                     QString::number(std::clamp(static_cast<int>(std::min(every, 10.0) * 1'000), 10, 10'000)) + u"ms"_s);
    if (timeout > 0)
        json->insert(u"wait"_s,
                     QString::number(std::clamp(static_cast<int>(std::min(timeout, 60.0) * 1'000), 10, 60'000)) + u"ms"_s);
}

//! Sets the kind and its fields.
bool SmokePingReader::setProbe(const QString &module, const QString &host, const SmokeValues &values, QJsonObject *json)
{
    const auto text = [&values](const QString &key) { return values.value(key).text; };
    const bool isWeb = module == "Curl"_L1 || module.startsWith("EchoPingHttp"_L1);
    const bool isDns = module == "DNS"_L1 || module == "AnotherDNS"_L1;
    const bool isSsh = module == "SSH"_L1 || module == "AnotherSSH"_L1 || module == "OpenSSHSSH"_L1;
    const bool isPing = module == "FPing"_L1 || module == "FPing6"_L1 || module == "FPingContinuous"_L1;
    if (!isWeb && !isDns && !isSsh && !isPing && module != "TCPPing"_L1)
        return false;
    json->insert(u"kind"_s, isWeb ? u"http"_s : isDns ? u"dns"_s : isSsh ? u"ssh"_s : isPing ? u"ping"_s : u"tcp"_s);
    const int port = text(u"port"_s).toInt();
    if (isWeb) {
        QString url = module == "Curl"_L1 ? text(u"urlformat"_s) : QString();
        const bool isTls = module == "EchoPingHttps"_L1;
        if (url.isEmpty()) {
            const QString path = text(u"url"_s).isEmpty() ? u"/"_s : text(u"url"_s);
            url = (isTls ? u"https://"_s : u"http://"_s) + host + (port > 0 ? u':' + QString::number(port) : QString())
                + (path.startsWith(u'/') ? path : u'/' + path);
        }
        json->insert(u"url"_s, url.replace(u"%host%"_s, host));
        if (const QString agent = text(u"agent"_s); !agent.isEmpty())
            json->insert(u"userAgent"_s, QString(agent).remove(u'"'));
        if (module == "Curl"_L1 && text(u"follow_redirects"_s) != "yes"_L1) {
            json->insert(u"followRedirects"_s, false);
            json->insert(u"accept"_s, u"100-599"_s); // curl only measures the time
        }
        return true;
    }
    json->insert(isDns ? u"server"_s : u"host"_s, host);
    if (module == "FPing6"_L1)
        json->insert(u"ipFamily"_s, u"ipv6"_s);
    if (isDns) {
        const QString query = text(u"lookup"_s).isEmpty() ? host : text(u"lookup"_s);
        const QString type = text(u"recordtype"_s).toUpper();
        json->insert(u"query"_s, query);
        if (!QHostAddress(query).isNull() && (type.isEmpty() || type == "A"_L1))
            json->insert(u"type"_s, u"PTR"_s); // an address isn't a name, but any answer counts
        else if (!type.isEmpty())
            json->insert(u"type"_s, type);
        json->insert(u"minAnswers"_s, 0); // any answer counts
        if (text(u"require_noerror"_s) != "1"_L1)
            json->insert(u"rcode"_s, u"any"_s);
    }
    if (port > 0 || module == "TCPPing"_L1)
        json->insert(u"port"_s, port > 0 ? port : 80);
    return true;
}

//! Adds a remark for each value without a counterpart, once for each place. That on the same alerts isn't repeated.
void SmokePingReader::reportOthers(const SmokeValues &values, const SmokeValues &own, const QString &name)
{
    static const QSet<QString> read{u"menu"_s,
                                    u"title"_s,
                                    u"remark"_s,
                                    u"probe"_s,
                                    u"host"_s,
                                    u"step"_s,
                                    u"pings"_s,
                                    u"timeout"_s,
                                    u"packetsize"_s,
                                    u"hostinterval"_s,
                                    u"urlformat"_s,
                                    u"url"_s,
                                    u"port"_s,
                                    u"agent"_s,
                                    u"lookup"_s,
                                    u"recordtype"_s,
                                    u"require_noerror"_s,
                                    u"follow_redirects"_s,
                                    u"binary"_s,
                                    u"parents"_s,
                                    u"email"_s,
                                    u"hide"_s,
                                    u"offset"_s,
                                    u"forks"_s,
                                    u"nomasterpoll"_s};
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        const bool isAlert = it.key() == "alerts"_L1 || it.key() == "alertee"_L1;
        const QString once = isAlert ? it.key() + u'=' + it->text : it->place.file + u':' + QString::number(it->place.line);
        if (read.contains(it.key()) || m_reported.contains(once))
            continue;
        m_reported.insert(once);
        if (isAlert)
            m_builder.noNotifications(it->place, {it.key()});
        else // a value of the sections around it is also for other targets
            m_builder.noSetting(it->place, it.key(), own.contains(it.key()) ? name : QString());
    }
}

void SmokePingReader::addTarget(const SmokeSection &section)
{
    const QStringList hosts = section.own.value(u"host"_s).text.split(u' ', Qt::SkipEmptyParts);
    if (hosts.isEmpty())
        return reportOthers(section.own, {}, {});
    const QString title = section.own.value(u"menu"_s).text;
    const QString name = title.isEmpty() ? section.path.last() : title;
    if (hosts.first().startsWith(u'/') || hosts.size() > 1) // a chart of several targets
        return m_builder.noSetting(section.place, u"host = "_s + hosts.join(u' '));
    const QString probe = section.values.value(u"probe"_s).text;
    SmokeValues values = m_database;
    values.insert(m_probes.value(probe));
    values.insert(section.values);
    QString module = m_moduleOf.value(probe, probe);
    QJsonObject json{{u"name"_s, name}, {u"tags"_s, QJsonArray::fromStringList(section.path.mid(0, section.path.size() - 1))}};
    const QString &host = hosts.first();
    if (host == "DYNAMIC"_L1 || !setProbe(module, host, values, &json))
        return m_builder.noSetting(section.place, host == "DYNAMIC"_L1 ? host : u"probe = "_s + probe);
    setTimes(values, json.value(u"kind"_s) == "ping"_L1, &json);
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (it->isString() && it.key() != "name"_L1)
            it.value() = withoutPlaceholders(it->toString());
    }
    const auto added = m_builder.add(json, section.path.join(u'/'), section.place);
    SmokeValues others = m_probes.value(probe);
    others.insert(section.values);
    reportOthers(others, section.own, added.value_or(name));
}

QString SmokePingReader::read(const QList<ImportFile> &files)
{
    static const QRegularExpression includes(u"^\\s*@include\\s+(?:\\S*/)?([^/\\s]+)\\s*$"_s,
                                             QRegularExpression::MultilineOption);
    QSet<QString> included;
    for (const ImportFile &file : files) {
        m_files.insert(QFileInfo(file.path).fileName(), &file);
        auto matches = includes.globalMatch(QString::fromUtf8(file.content));
        while (matches.hasNext())
            included.insert(matches.next().captured(1));
    }
    for (const bool isRoot : {true, false}) { // files that include each other have no root
        for (const ImportFile &file : files) {
            if (!m_readFiles.contains(file.name) && included.contains(QFileInfo(file.path).fileName()) != isRoot)
                readFile(file, 0);
        }
    }
    for (const SmokeSection &section : std::as_const(m_targets)) {
        if (m_context.isCancelled() || !m_error.isEmpty())
            break;
        addTarget(section);
    }
    if (m_error.isEmpty() && m_targets.isEmpty())
        return PluginImportText::tr("The files define no checks that can be imported.");
    return m_error;
}

} // namespace

bool looksLikeSmokePing(const ImportFile &file)
{
    static const QRegularExpression part(
        u"^\\*\\*\\*\\s*(General|Alerts|Database|Presentation|Probes|Slaves|Targets)\\s*\\*\\*\\*\\s*$"_s,
        QRegularExpression::MultilineOption);
    return !file.isDatabase && part.match(QString::fromUtf8(file.content)).hasMatch();
}

Expected<Imported, QString> importSmokePing(const QList<ImportFile> &files, const ImportContext &context)
{
    SmokePingReader reader(context);
    if (const QString problem = reader.read(files); !problem.isEmpty())
        return Unexpected(problem);
    return reader.take();
}

} // namespace watchkeeper
