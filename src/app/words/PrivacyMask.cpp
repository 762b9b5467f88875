// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/PrivacyMask.h"

#include "checks/Registry.h"
#include "checks/base/SafeText.h" // isUtf8()

#include <QDir>
#include <QHostAddress>
#include <QSysInfo>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

thread_local std::shared_ptr<PrivacyMask> currentMask;

//! The characters of host names, IP addresses, ports and user names.
bool isPrivateWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_' || c == u':';
}

qsizetype privateWordEnd(const QString &text, qsizetype at)
{
    while (at < text.size() && isPrivateWordCharacter(text.at(at)))
        ++at;
    return at;
}

bool isAddress(const QString &word)
{
    const qsizetype dots = word.count(u'.');
    const qsizetype colons = word.count(u':');
    return (dots == 3 || colons >= 2) && !QHostAddress(word).isNull();
}

QString lastTwoLabels(const QString &host)
{
    const qsizetype dot = host.lastIndexOf(u'.');
    return dot <= 0 ? QString() : host.sliced(host.lastIndexOf(u'.', dot - 1) + 1);
}

} // namespace

PrivacyMask::PrivacyMask(bool hidesNames)
    : m_hidesNames(hidesNames)
{
    addHost(QSysInfo::machineHostName());
    const QString user = QDir::home().dirName();
    if (user != "root"_L1 && user.size() > 1)
        standInFor(&m_users, user, "user");
}

void PrivacyMask::learn(const QList<Target> &targets)
{
    const QMutexLocker lock(&m_mutex);
    for (const Target &target : targets) {
        const Kind *kind = findKind(target.kind);
        if (kind && kind->host)
            addHost(kind->host(target.fields));
        for (const Field &field : kind ? kind->fields : QList<Field>()) {
            const QString written = target.fields.written().value(field.name).toString();
            if (field.type == FieldType::Url)
                addHost(QUrl(written).host());
            else if (field.type == FieldType::Host)
                addHost(written);
            const QString user = field.type == FieldType::Url            ? QUrl(written).userName()
                : field.name == "user"_L1 || field.name == "username"_L1 ? written
                                                                         : QString();
            if (!user.isEmpty())
                standInFor(&m_users, user, "user");
        }
        if (!m_hidesNames || m_names.contains(target.name))
            continue;
        standInFor(&m_names, target.name, "target");
        QStringList &names = m_namesByWord[target.name.first(std::max<qsizetype>(privateWordEnd(target.name, 0), 1))];
        names.append(target.name);
        std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    }
}

void PrivacyMask::addHost(const QString &host)
{
    const QString lower = host.toLower();
    if (lower.isEmpty() || lower == "localhost"_L1 || lower.contains("${"_L1))
        return;
    standInFor(&m_hosts, lower, "host");
    if (const QString domain = lastTwoLabels(lower); !domain.isEmpty() && !isAddress(lower))
        m_domains.insert(domain);
}

QString PrivacyMask::standInFor(QHash<QString, QString> *known, const QString &word, const char *prefix)
{
    QString &standIn = (*known)[word];
    if (standIn.isEmpty())
        standIn = u"%1-%2"_s.arg(QLatin1StringView(prefix)).arg(known->size());
    return standIn;
}

QString PrivacyMask::masked(const QString &text)
{
    const QMutexLocker lock(&m_mutex);
    return maskedText(text);
}

QString PrivacyMask::maskedText(const QString &text)
{
    QString result;
    qsizetype done = 0; // the text before this position is in the result
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = privateWordEnd(text, at);
        QString standIn;
        const qsizetype nameLength = nameLengthAt(text, at, end, &standIn);
        if (nameLength == 0 && end == at) {
            ++at;
            continue;
        }
        const QString word = text.sliced(at, nameLength > 0 ? nameLength : end - at);
        if (nameLength == 0)
            standIn = maskedWord(word);
        if (standIn != word) {
            result += QStringView(text).sliced(done, at - done);
            result += standIn;
            done = at + word.size();
        }
        at += word.size();
    }
    result += QStringView(text).sliced(done);
    return result;
}

//! Returns the length of the name of a target at this position, or 0 if there is none.
qsizetype PrivacyMask::nameLengthAt(const QString &text, qsizetype at, qsizetype wordEnd, QString *standIn) const
{
    if (m_names.isEmpty() || (at > 0 && isPrivateWordCharacter(text.at(at - 1))))
        return 0;
    QString word = text.sliced(at, std::max<qsizetype>(wordEnd - at, 1));
    for (int tries = 0; tries < 2; ++tries) {
        for (const QString &name : m_namesByWord.value(word)) {
            const qsizetype end = at + name.size();
            const bool isWhole = end >= text.size() || !text.at(end).isLetterOrNumber();
            if (isWhole && QStringView(text).sliced(at).startsWith(name)) {
                *standIn = m_names.value(name);
                return name.size();
            }
        }
        if (!word.endsWith(u':') && !word.endsWith(u'.')) // punctuation after the name
            break;
        word.chop(1);
    }
    return 0;
}

//! Masks a word that may be followed by a port or by punctuation.
QString PrivacyMask::maskedWord(const QString &word)
{
    qsizetype length = word.size();
    while (length > 0 && !word.at(length - 1).isLetterOrNumber())
        --length;
    if (length == 0)
        return word;
    const QString core = word.first(length);
    const QString rest = word.sliced(length);
    if (const QString whole = maskedHost(core); whole != core)
        return whole + rest;
    if (const qsizetype colon = core.lastIndexOf(u':'); colon > 0 && core.count(u':') == 1)
        return maskedHost(core.first(colon)) + core.sliced(colon) + rest;
    return word;
}

QString PrivacyMask::maskedHost(const QString &word)
{
    if (const auto user = m_users.constFind(word); user != m_users.cend())
        return *user;
    const QString lower = word.toLower();
    if (const auto host = m_hosts.constFind(lower); host != m_hosts.cend())
        return *host;
    const bool isHost = isAddress(lower) || (lower.contains(u'.') && m_domains.contains(lastTwoLabels(lower)));
    return isHost ? standInFor(&m_hosts, lower, "host") : word;
}

QList<Target> PrivacyMask::masked(QList<Target> targets)
{
    const QMutexLocker lock(&m_mutex);
    for (Target &target : targets)
        target.name = m_hidesNames ? standInFor(&m_names, target.name, "target") : maskedText(target.name);
    return targets;
}

Result PrivacyMask::masked(const std::shared_ptr<PrivacyMask> &mask, Result result)
{
    const auto hide = [&mask](QString *text) { *text = mask->masked(*text); };
    const auto maskedError = [&mask](const CheckError &error) {
        return CheckError(error.type(), mask->masked(error.message()), mask->masked(error.detail()));
    };
    Observation &observation = result.observation;
    hide(&result.targetName);
    hide(&observation.summary);
    hide(&observation.text);
    for (ObservedValue &value : observation.values) {
        if (value.value.userType() == QMetaType::QString)
            value.value = mask->masked(value.value.toString());
    }
    if (observation.error)
        observation.error = maskedError(*observation.error);
    if (observation.warning)
        observation.warning = maskedError(*observation.warning);
    for (ConditionResult &condition : result.conditions) {
        hide(&condition.shown);
        hide(&condition.reason);
    }
    observation.evidence = observation.evidence.withRedaction([mask](EvidenceData *data) {
        for (QByteArray *bytes : {&data->head, &data->body, &data->errors, &data->request}) {
            if (isUtf8(*bytes))
                *bytes = mask->masked(QString::fromUtf8(*bytes)).toUtf8();
        }
        for (QString &redirect : data->redirects)
            redirect = mask->masked(redirect);
        for (QString &problem : data->tls.problems)
            problem = mask->masked(problem);
        data->tls.peerName = mask->masked(data->tls.peerName);
    });
    return result;
}

void PrivacyMask::install(std::shared_ptr<PrivacyMask> mask)
{
    currentMask = std::move(mask);
}

std::shared_ptr<PrivacyMask> PrivacyMask::current()
{
    return currentMask;
}

QList<Target> displayedTargets(const QList<Target> &targets)
{
    return currentMask ? currentMask->masked(targets) : targets;
}

QList<Result> displayedResults(const QList<Result> &results)
{
    if (!currentMask)
        return results;
    QList<Result> shown;
    for (const Result &result : results)
        shown.append(PrivacyMask::masked(currentMask, result));
    return shown;
}

QString privacyMasked(const QString &text)
{
    return currentMask ? currentMask->masked(text) : text;
}

} // namespace watchkeeper
