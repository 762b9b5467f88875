// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate/SecretMask.h"

#include "checks/base/Placeholders.h"
#include "checks/base/SafeText.h"

#include <QStringConverter>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMinPartialMatch = 4;      // shorter prefixes of a secret aren't masked, because they occur everywhere
constexpr qsizetype kMinDistinctiveLength = 8; // a prefix of this length identifies the secret
constexpr qsizetype kMaxProcessName = 15;      // [bytes] Linux truncates longer process names without an ellipsis
const QString kSecretMask = u"***"_s;

//! Whether the text was cut off where `rest` starts. \param shown  the part of the secret before the cut
bool isCutOff(QStringView rest, QStringView shown)
{
    if (rest.startsWith(u'…') || rest.startsWith(u"...("_s))
        return true;
    if ((rest.startsWith(u'.') || rest.startsWith(u',')) && shown.toUtf8().size() == kMaxProcessName)
        return true;
    // Some texts are truncated without an ellipsis, at their end or within quotes. If the part consists only of letters, it
    // may be a complete word, such as “password”.
    const bool hasNonLetter = !std::all_of(shown.begin(), shown.end(), [](QChar each) { return each.isLetter(); });
    return hasNonLetter && shown.size() >= kMinDistinctiveLength && (rest.isEmpty() || u"”\"’')"_s.contains(rest.front()));
}

//! The length of the secret at the start of the text: the entire secret, or its part before a cut. 0 if the text doesn't start
//! with the secret.
qsizetype matchedSecretLength(QStringView text, QStringView secret)
{
    const auto end = std::mismatch(secret.begin(), secret.end(), text.begin(), text.end());
    const qsizetype size = end.first - secret.begin();
    return size == secret.size() || isCutOff(text.sliced(size), secret.first(size)) ? size : 0;
}

//! Whether the match is part of a longer word, which is common for short secrets.
template<typename Text>
bool isInsideWord(const Text &text, qsizetype at, qsizetype size)
{
    const bool continuesBefore = at > 0 && QChar(text[at - 1]).isLetterOrNumber();
    return continuesBefore || (at + size < text.size() && QChar(text[at + size]).isLetterOrNumber());
}

//! \brief The occurrences of several secrets in a text. At each position, the longest match counts. If two forms of a
//! secret begin with the same text, the rest of the longer form therefore never remains visible.
class SecretSearch
{
public:
    //! \param secrets  the secrets, grouped by their beginnings
    SecretSearch(QStringView text, const std::map<QString, QStringList> &secrets)
        : m_text(text)
    {
        for (const auto &[beginning, texts] : secrets)
            m_candidates.push_back({beginning, &texts, -1});
    }

    //! Returns the text with all occurrences masked; nullopt if there are none.
    std::optional<QString> masked()
    {
        QString result;
        qsizetype copied = 0;
        for (qsizetype at = nextCandidate(0); at >= 0; at = nextCandidate(at)) {
            const qsizetype size = longestMatchAt(at, copied);
            if (size > 0) {
                result.append(m_text.sliced(copied, at - copied)).append(kSecretMask);
                copied = at + size;
            }
            at += std::max<qsizetype>(size, 1);
        }
        return copied == 0 ? std::nullopt : std::optional(result.append(m_text.sliced(copied)));
    }

private:
    struct Candidate
    {
        QStringView beginning;
        const QStringList *secrets; //!< secrets with this beginning
        qsizetype next;             //!< the next position at which one of the secrets may begin; m_text.size() if there is none
    };

    //! Returns the first position at or after `from` at which a secret may begin, or -1.
    qsizetype nextCandidate(qsizetype from)
    {
        qsizetype first = m_text.size();
        for (Candidate &candidate : m_candidates) {
            if (candidate.next < from) {
                const qsizetype found = m_text.indexOf(candidate.beginning, from);
                candidate.next = found < 0 ? m_text.size() : found;
            }
            first = std::min(first, candidate.next);
        }
        return first < m_text.size() ? first : -1;
    }

    //! \param begin  the end of the previous match
    qsizetype longestMatchAt(qsizetype at, qsizetype begin) const
    {
        qsizetype longest = 0;
        for (const Candidate &candidate : m_candidates) {
            if (candidate.next != at)
                continue;
            for (const QString &secret : *candidate.secrets) {
                const qsizetype size = matchedSecretLength(m_text.sliced(at), secret);
                const bool isWhole =
                    secret.size() >= kMinDistinctiveLength || !isInsideWord(m_text.sliced(begin), at - begin, size);
                if (isWhole)
                    longest = std::max(longest, size);
            }
        }
        return longest;
    }

    QStringView m_text;
    std::vector<Candidate> m_candidates;
};

bool maskOccurrences(QByteArray *bytes, const QByteArray &secret)
{
    bool isMasked = false;
    for (qsizetype at = bytes->indexOf(secret); at >= 0; at = bytes->indexOf(secret, at)) {
        const bool isWhole =
            secret.size() >= kMinDistinctiveLength || !isInsideWord(QLatin1StringView(*bytes), at, secret.size());
        if (isWhole)
            bytes->replace(at, secret.size(), kSecretMask.toLatin1());
        isMasked = isMasked || isWhole;
        at += isWhole ? kSecretMask.size() : 1;
    }
    return isMasked;
}

//! The secret in UTF-16, because a page in that encoding may contain it.
QByteArray utf16Encoded(const QString &secret, QStringConverter::Encoding encoding)
{
    QStringEncoder encode(encoding); // doesn't write a byte order mark
    return encode(secret);
}

//! Removes empty and repeated texts, and sorts the others: longest first, because a secret may contain another one.
QStringList maskingOrder(QStringList texts)
{
    texts.removeAll(QString());
    texts.removeDuplicates();
    std::sort(texts.begin(), texts.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return texts;
}

} // namespace

SecretMask::SecretMask(QStringList secrets)
{
    secrets = maskingOrder(std::move(secrets));
    if (secrets.isEmpty())
        return;
    MaskedTexts forms;
    QStringList texts; // the secrets and their displayed forms
    for (const QString &secret : std::as_const(secrets)) {
        const QString displayed = displayText(secret);
        texts << secret << displayed << displayed.simplified(); // summaries contain only single spaces
        forms.bytes << secret.toUtf8() << utf16Encoded(secret, QStringConverter::Utf16LE)
                    << utf16Encoded(secret, QStringConverter::Utf16BE);
    }
    for (const QString &secret : maskingOrder(std::move(texts))) {
        auto &groups = secret.size() >= kMinDistinctiveLength ? forms.longTexts : forms.shortTexts;
        groups[secret.first(std::min(kMinPartialMatch, secret.size()))].append(secret);
    }
    m_secrets = std::make_shared<const MaskedTexts>(std::move(forms));
}

bool SecretMask::maskText(QString *text) const
{
    if (!m_secrets)
        return false;
    bool isMasked = false;
    // Short secrets must be whole words. An adjacent masked secret doesn't count as part of the word.
    for (const TextsByPrefix *secrets : {&m_secrets->longTexts, &m_secrets->shortTexts}) {
        if (const std::optional<QString> masked = SecretSearch(*text, *secrets).masked()) {
            *text = *masked;
            isMasked = true;
        }
    }
    return isMasked;
}

bool SecretMask::maskText(QByteArray *bytes) const
{
    if (!m_secrets)
        return false;
    bool isMasked = false;
    for (const QByteArray &secret : m_secrets->bytes) {
        isMasked = maskOccurrences(bytes, secret) || isMasked;
    }
    return isMasked;
}

bool SecretMask::maskText(QVariant *value) const
{
    bool isMasked = false;
    if (value->typeId() == QMetaType::QString) {
        QString text = value->toString();
        isMasked = maskText(&text);
        if (isMasked)
            *value = text;
    } else if (value->typeId() == QMetaType::QStringList) {
        QStringList list = value->toStringList();
        for (QString &item : list)
            isMasked = maskText(&item) || isMasked;
        if (isMasked)
            *value = list;
    } else if (value->typeId() == QMetaType::QVariantList) {
        QVariantList list = value->toList();
        for (QVariant &item : list)
            isMasked = maskText(&item) || isMasked;
        if (isMasked)
            *value = list;
    }
    return isMasked;
}

void SecretMask::maskText(QList<ObservedValue> *values) const
{
    if (!m_secrets)
        return;
    for (ObservedValue &value : *values) {
        maskText(&value.value);
        if (value.source == ValueSource::Perfdata)
            maskText(&value.name);
    }
}

void SecretMask::maskText(std::optional<CheckError> *error) const
{
    if (!*error)
        return;
    QString message = (*error)->message();
    QString detail = (*error)->detail();
    const bool isInMessage = maskText(&message);
    const bool isInDetail = maskText(&detail);
    if (isInMessage || isInDetail)
        *error = CheckError((*error)->type(), message, detail);
}

void SecretMask::maskText(ConditionResult *condition) const
{
    maskText(&condition->shown);
    maskText(&condition->reason);
    QString text = condition->condition;
    if (maskText(&text))
        condition->reported = text;
}

void SecretMask::maskText(EvidenceData *evidence) const
{
    maskText(&evidence->head);
    maskText(&evidence->body);
    maskText(&evidence->errors);
    maskText(&evidence->request);
    for (QString &redirect : evidence->redirects)
        maskText(&redirect);
}

void SecretMask::maskText(Result *result) const
{
    if (!m_secrets)
        return;
    Observation &observation = result->observation;
    maskText(&observation.summary);
    maskText(&observation.text);
    maskText(&observation.error);
    maskText(&observation.warning);
    maskText(&observation.values);
    observation.evidence =
        observation.evidence.withRedaction([mask = *this](EvidenceData *evidence) { mask.maskText(evidence); });
    for (ConditionResult &condition : result->conditions)
        maskText(&condition);
}

void TargetSecrets::setKeychain(const Secrets &keychain)
{
    for (auto it = m_keychain.cbegin(); it != m_keychain.cend(); ++it) {
        if (keychain.value(it.key()) != it.value())
            m_formerKeychain.insert(it.key(), it.value());
    }
    for (auto it = keychain.cbegin(); it != keychain.cend(); ++it) {
        if (!m_formerKeychain.contains(it.key()))
            m_formerKeychain.insert(it.key(), it.value());
    }
    m_keychain = keychain;
    ++m_changes;
}

void TargetSecrets::setNetworkSettings(const NetworkSettings &settings)
{
    m_settings = settings;
    ++m_changes;
}

void TargetSecrets::recordEdit(const Target &former)
{
    if (!m_find)
        return;
    MaskEntry &entry = m_masks[former.id];
    entry.former = std::make_shared<const Target>(former);
    entry.revision = 0;
}

//! A number that changes whenever secrets may have changed in the keychain, the settings or files. Secrets written directly in
//! fields don't affect it.
quint64 TargetSecrets::revision() const
{
    return m_changes + placeholderFileRevision();
}

QStringList TargetSecrets::secretsOf(const Target &target) const
{
    QStringList secrets = m_find(target, m_keychain);
    if (m_formerKeychain != m_keychain)
        secrets += m_find(target, m_formerKeychain);
    return secrets;
}

QStringList TargetSecrets::sharedSecrets() const
{
    return m_findShared ? m_findShared(m_settings, m_keychain) : QStringList();
}

const SecretMask &TargetSecrets::maskFor(const Target &target)
{
    static const SecretMask none;
    if (!m_find)
        return none;
    MaskEntry &entry = m_masks[target.id];
    const quint64 now = revision();
    const bool maySettingsMatter = m_findShared && m_settings.proxy != NetworkSettings::Proxy::None;
    const bool isOther = entry.revision != now && (target.fields.needsExpansion() || maySettingsMatter);
    if (entry.revision != 0 && !isOther)
        return entry.mask;
    QStringList secrets = secretsOf(target) + sharedSecrets();
    if (entry.former)
        secrets += secretsOf(*entry.former);
    entry.mask = SecretMask(std::move(secrets));
    entry.revision = now; // read before the computation, so that a later change to a file is noticed
    return entry.mask;
}

void TargetSecrets::mask(const Target &target, Result *result)
{
    maskFor(target).maskText(result);
    if (const QStringList obtained = std::exchange(result->observation.secrets, {}); !obtained.isEmpty())
        SecretMask(obtained).maskText(result);
}

} // namespace watchkeeper
