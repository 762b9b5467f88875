// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source of the format: https://man.openbsd.org/ssh_config
#include "import/lists/ListTargets.h"
#include "targets/pasted/PastedText.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class SshConfigText
{
    Q_DECLARE_TR_FUNCTIONS(SshConfigImport)
};

// Each host is compared with each pattern.
constexpr qsizetype kMaxSshPatterns = 10'000;
constexpr qsizetype kMaxSshLine = 4'096;

//! An option with its line.
struct SshOption
{
    QString value;
    int line = 0;
};

//! The options after a line `Host`.
struct SshBlock
{
    QStringList patterns;
    QHash<QString, SshOption> options; //!< by name in lower case; the first value of each
    int line = 0;
};

//! Compares with `*` and `?` in a time that doesn't explode with many `*`.
bool matchesGlob(const QString &text, const QString &pattern)
{
    qsizetype at = 0;
    qsizetype in = 0;
    qsizetype star = -1;
    qsizetype mark = 0;
    while (at < text.size()) {
        if (in < pattern.size() && (pattern.at(in) == u'?' || (pattern.at(in) == text.at(at) && pattern.at(in) != u'*'))) {
            ++at;
            ++in;
        } else if (in < pattern.size() && pattern.at(in) == u'*') {
            star = in++;
            mark = at;
        } else if (star >= 0) {
            in = star + 1;
            at = ++mark;
        } else {
            return false;
        }
    }
    while (in < pattern.size() && pattern.at(in) == u'*')
        ++in;
    return in == pattern.size();
}

//! A block applies if one pattern matches and no negated one does.
bool appliesTo(const SshBlock &block, const QString &alias)
{
    bool applies = false;
    for (const QString &pattern : block.patterns) {
        if (pattern.startsWith(u'!') && matchesGlob(alias, pattern.sliced(1)))
            return false;
        applies = applies || matchesGlob(alias, pattern);
    }
    return applies;
}

//! Splits arguments at spaces, except within quotes. A comment after them ends the line.
QStringList sshArguments(const QString &text)
{
    static const QRegularExpression argument(u"\"([^\"]*)\"|(#.*)|([^\\s\"]+)"_s);
    QStringList arguments;
    for (auto it = argument.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        if (match.capturedLength(2) > 0)
            break;
        arguments.append(match.captured(1) + match.captured(3));
    }
    return arguments;
}

//! Reads one file.
class SshConfigReader
{
public:
    SshConfigReader(const ImportFile &file, const QList<ImportFile> &files, ListTargets *targets)
        : m_file(file.name)
        , m_files(files)
        , m_targets(targets)
    {
        m_blocks.append({{u"*"_s}, {}, 0});
        readLines(decodeListFile(file.content));
    }

    void addTargets();

private:
    void readLines(const QString &text);
    void readLine(const QString &written, const QString &rest, int line);
    void readInclude(const QString &path, int line);
    void addHost(const QString &alias, int line);
    ImportPlace place(int line) const { return {m_file, line, {}}; }

    QString m_file;
    const QList<ImportFile> &m_files; //!< which are read, too
    ListTargets *m_targets;
    QList<SshBlock> m_blocks;
    QSet<QString> m_reported; //!< options without a meaning here
    qsizetype m_patterns = 0;
    bool m_isInMatch = false; //!< whether the lines belong to a block that wasn't read
};

void SshConfigReader::readLines(const QString &text)
{
    static const QRegularExpression form(u"^\\s*([A-Za-z0-9]+)(?:\\s*=\\s*|\\s+)(\\S.*)$"_s);
    int number = 0;
    for (const QString &line : text.split(u'\n')) {
        ++number;
        if (line.size() > kMaxSshLine || m_patterns > kMaxSshPatterns)
            return m_targets->setTooLong();
        if (const auto match = form.match(line); match.hasMatch())
            readLine(match.captured(1), match.captured(2).trimmed(), number);
    }
}

void SshConfigReader::readInclude(const QString &path, int line)
{
    const QString pattern = path.section(u'/', -1);
    const bool isRead = std::any_of(m_files.begin(), m_files.end(), [&](const ImportFile &file) {
        return file.name != m_file && matchesGlob(QFileInfo(file.path).fileName(), pattern);
    });
    if (!isRead)
        m_targets->builder().notSupported(place(line),
                                          SshConfigText::tr("%1 wasn't read. Also choose this file.").arg(path.left(100)));
}

void SshConfigReader::readLine(const QString &written, const QString &rest, int line)
{
    const QString key = written.toLower();
    static const QSet<QString> known{u"hostname"_s,       u"port"_s,      u"addressfamily"_s,
                                     u"connecttimeout"_s, u"proxyjump"_s, u"proxycommand"_s};
    const QStringList arguments = sshArguments(rest);
    if (key == "host"_L1 || (key == "match"_L1 && rest.compare("all"_L1, Qt::CaseInsensitive) == 0)) {
        m_isInMatch = false;
        m_patterns += arguments.size() + 1;
        m_blocks.append({key == "host"_L1 ? arguments : QStringList{u"*"_s}, {}, line});
    } else if (key == "match"_L1) {
        m_isInMatch = true;
        m_targets->builder().noSetting(place(line), u"Match "_s + rest.left(100));
    } else if (key == "include"_L1) {
        m_patterns += arguments.size();
        for (const QString &path : arguments)
            readInclude(path, line);
    } else if (m_isInMatch) {
        return; // the remark on Match is about the whole block
    } else if (known.contains(key)) {
        if (SshBlock &block = m_blocks.last(); !block.options.contains(key))
            block.options.insert(key, {key == "proxycommand"_L1 ? rest : arguments.value(0), line});
    } else if (!m_reported.contains(key)) { // logins, keys and forwarding aren't part of the check
        m_reported.insert(key);
        m_targets->builder().noSetting(place(line), written);
    }
}

void SshConfigReader::addHost(const QString &alias, int line)
{
    QHash<QString, SshOption> options;
    for (const SshBlock &block : std::as_const(m_blocks)) {
        if (!appliesTo(block, alias))
            continue;
        for (auto it = block.options.cbegin(); it != block.options.cend(); ++it) {
            if (!options.contains(it.key())) // the first value wins
                options.insert(it.key(), *it);
        }
    }
    const QString written = options.value(u"hostname"_s).value;
    const QString host = written.isEmpty() ? alias : QString(written).replace("%h"_L1, alias).replace("%%"_L1, "%"_L1);
    QJsonObject json{{u"kind"_s, u"ssh"_s}, {u"name"_s, alias}, {u"host"_s, host}};
    if (const QString port = options.value(u"port"_s).value; !port.isEmpty())
        json.insert(u"port"_s, port.toInt());
    const QString family = options.value(u"addressfamily"_s).value.toLower();
    if (family == "inet"_L1 || family == "inet6"_L1)
        json.insert(u"ipFamily"_s, family == "inet"_L1 ? u"ipv4"_s : u"ipv6"_s);
    setScheduleTime(&json, u"timeout"_s, options.value(u"connecttimeout"_s).value.toDouble());
    QString detour;
    for (const QString &key : {u"proxyjump"_s, u"proxycommand"_s}) {
        if (detour.isEmpty() && options.contains(key) && options.value(key).value.compare("none"_L1, Qt::CaseInsensitive) != 0)
            detour = key;
    }
    if (!detour.isEmpty())
        json.insert(u"paused"_s, true);
    const auto name = m_targets->addTarget(json, alias, place(line));
    if (name && !detour.isEmpty())
        m_targets->builder().changed(
            place(options.value(detour).line),
            SshConfigText::tr("The target is paused. ssh reaches it through “%1”, but Watchkeeper connects directly.")
                .arg(options.value(detour).value.left(100)),
            *name);
}

void SshConfigReader::addTargets()
{
    QSet<QString> added;
    for (const SshBlock &block : std::as_const(m_blocks)) {
        for (const QString &alias : block.patterns) {
            const bool isPattern = alias.startsWith(u'!') || alias.contains(u'*') || alias.contains(u'?');
            if (isPattern || added.contains(alias) || added.size() > kMaxListedEntries)
                continue;
            added.insert(alias);
            addHost(alias, block.line);
        }
    }
}

} // namespace

bool looksLikeSshConfig(const ImportFile &file)
{
    static const QRegularExpression host(u"^[ \\t]*Host([ \\t]*=[ \\t]*|[ \\t]+)\\S"_s,
                                         QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression option(
        u"^[ "
        u"\\t]*(HostName|User|Port|IdentityFile|ProxyJump|ProxyCommand|ForwardAgent|IdentitiesOnly|IdentityAgent|"
        u"AddKeysToAgent|"
        "Include|ControlMaster|ControlPath|ServerAliveInterval|StrictHostKeyChecking)([ \\t]*=[ \\t]*|[ \\t]+)[^\\s:=]"_s,
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    const QString head = file.head();
    return host.match(head).hasMatch() && option.match(head).hasMatch();
}

Expected<Imported, QString> importSshConfig(const QList<ImportFile> &files, const ImportContext &context)
{
    ListTargets targets(u"ssh"_s, context);
    for (const ImportFile &file : files) {
        if (file.content.contains('\0'))
            return Unexpected(
                SshConfigText::tr("%1 contains null characters. It is damaged, or isn't a text file.").arg(file.name));
        SshConfigReader(file, files, &targets).addTargets();
    }
    return targets.take();
}

} // namespace watchkeeper
