// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Replaces secrets in an observation with `***`, because a server's reply may echo a password that was sent to it.
//! Pure and thread-safe.

#include "checks/base/NetworkSettings.h"
#include "checks/base/Placeholders.h"
#include "model/target/Result.h"
#include "model/target/Target.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <map>
#include <memory>

namespace watchkeeper {

//! \brief The secrets that a text must not contain. An immutable value; copies share the secrets. Without secrets, the
//! mask has no effect.
//!
//! If a text was truncated within a secret (`bad key hunt…`), the remaining part of that secret is masked too. The
//! forms of a secret in displayText() and firstLine() are also masked, for example without control characters.
class SecretMask
{
public:
    SecretMask() = default;
    //! \param secrets  in any order; one may contain another, and empty ones are ignored
    explicit SecretMask(QStringList secrets);

    bool isEmpty() const { return !m_secrets; }
    //! \return whether the text contained a secret
    bool maskText(QString *text) const;
    //! Like the overload for QString, but for UTF-8.
    bool maskText(QByteArray *bytes) const;
    //! Masks text values, including those in lists, and value names chosen by a plugin. Other names are defined by the kind and
    //! identify the series in the history, so they aren't masked.
    void maskText(QList<ObservedValue> *values) const;
    //! Masks all texts of a result except the name of its target. The evidence then returns only masked bytes, so secrets can't
    //! be stored either.
    void maskText(Result *result) const;
    void maskText(EvidenceData *evidence) const;

private:
    //! texts grouped by their beginnings, so one search finds all texts of a group
    using TextsByPrefix = std::map<QString, QStringList>;
    struct MaskedTexts
    {
        TextsByPrefix longTexts;  //!< the secrets and their displayed forms, at least 8 characters
        TextsByPrefix shortTexts; //!< secrets and displayed forms with fewer than 8 characters
        QByteArrayList bytes;     //!< the secrets in UTF-8 and UTF-16, longest first
    };

    bool maskText(QVariant *value) const;
    void maskText(std::optional<CheckError> *error) const;
    void maskText(ConditionResult *condition) const;

    std::shared_ptr<const MaskedTexts> m_secrets; //!< null if there are no secrets
};

//! \brief Finds the secrets of targets, including former secrets, because an answer may still contain them. Former secrets are
//! those from before the last edit of a target, and the previous values of changed keychain entries.
class TargetSecrets
{
public:
    //! Returns the secrets of a target as they can appear in an answer. \param keychain  the values of `${keychain:KEY}`
    using SecretLookup = QStringList (*)(const Target &target, const Secrets &keychain);
    //! Returns the secrets that any check may send, such as the proxy password in the settings.
    using SharedSecretLookup = QStringList (*)(const NetworkSettings &settings, const Secrets &keychain);

    //! \param find  null if nothing is secret
    //! \param findShared  null if the settings have no secrets
    explicit TargetSecrets(SecretLookup find, SharedSecretLookup findShared = nullptr)
        : m_find(find)
        , m_findShared(findShared)
    {
    }

    void setKeychain(const Secrets &keychain);
    void setNetworkSettings(const NetworkSettings &settings);
    //! Records that the kind or the fields of a target have changed. \param former  the target before the change
    void recordEdit(const Target &former);
    void remove(const TargetId &target) { m_masks.remove(target); }
    //! Call this after the target was checked, because the contents of files are unknown until then. The reference is valid
    //! until the next call to any function of this class.
    const SecretMask &maskFor(const Target &target);
    //! Masks the secrets of the target and the secrets that its check obtained. Removes the obtained secrets from the
    //! observation.
    void mask(const Target &target, Result *result);

private:
    //! The mask of a target. Kept small, because there may be ten thousand targets, and most have no secrets.
    struct MaskEntry
    {
        SecretMask mask;
        quint64 revision = 0;                 //!< value of revision() when the mask was computed; 0 if not computed yet
        std::shared_ptr<const Target> former; //!< the target before its last edit, or null
    };

    quint64 revision() const;
    QStringList secretsOf(const Target &target) const;
    QStringList sharedSecrets() const;

    SecretLookup m_find;
    SharedSecretLookup m_findShared;
    NetworkSettings m_settings;
    Secrets m_keychain;
    Secrets m_formerKeychain; //!< the previous value of each key, or the current one if it never changed
    quint64 m_changes = 1;    //!< number of changes to the keychain and the settings
    QHash<TargetId, MaskEntry> m_masks;
};

} // namespace watchkeeper
