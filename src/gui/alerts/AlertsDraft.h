// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The working copy of alerts.json that the settings dialog edits until it is applied, and channels as form values.

#include "alerts/AlertsDocument.h"
#include "alerts/channels/AlertChannel.h"
#include "checks/base/Placeholders.h"
#include "gui/alerts/AlertItems.h"
#include "gui/settings/fields/FieldEditor.h"
#include "gui/settings/fields/FormSection.h"

#include <QHash>
#include <QObject>

namespace watchkeeper {

class AlertsStore;

// Converts a channel to form values and back. Pure functions.

//! Returns the fields common to all channels and those of this provider.
QList<SectionFields> channelSections(const Provider &provider);

FormValues channelValues(const AlertChannel &channel);
//! Returns the values that apply to the selected provider. Values typed for another provider remain only in the form.
FormValues withProviderFieldsOnly(const FormValues &values);
//! Converts form values to a channel. Doesn't check whether the name is already in use.
//! \return the channel, or all problems
Expected<AlertChannel, QList<FieldProblem>> readChannel(const FormValues &values);

//! Returns a summary such as `Slack · 10/1m · paused`, without the provider if it has the name of the channel. Can be empty.
QString channelDetail(const FormValues &values);

//! Returns the providers sorted by title, so they are easy to find.
QList<const Provider *> providersByTitle();

// The working copy.

//! The two lists in the file.
enum class AlertItemKind : quint8 { Channels, Rules };

//! \brief Keeps all edits, valid or not. Saves them in one step, and only if everything is valid.
//!
//! Rules are updated when a channel is renamed. External changes to the file are merged by name. If both sides changed the same item, the
//! local version is kept and externalEdit() lists its name.
class AlertsDraft : public QObject
{
    Q_OBJECT

public:
    //! \param store  must outlive the draft
    explicit AlertsDraft(AlertsStore *store, QObject *parent = nullptr);

    const AlertItems &items(AlertItemKind kind) const { return kind == AlertItemKind::Channels ? m_channels : m_rules; }
    FormValues values(AlertItemKind kind, int id) const;
    void setValues(AlertItemKind kind, int id, const FormValues &values);
    //! Returns the problems that the item would have with these values.
    QList<FieldProblem> problems(AlertItemKind kind, int id, const FormValues &values) const;
    bool isInvalid(AlertItemKind kind, int id) const;
    //! Returns the ID of the first invalid item, or 0 if all are valid.
    int firstInvalid(AlertItemKind kind) const;

    //! Inserts an item with a free name after `afterId`, or at the end. \return the ID of the new item
    int add(AlertItemKind kind, FormValues values, int afterId);
    int duplicate(AlertItemKind kind, int id);
    //! Removes the item. A removed channel is also removed from all rules.
    void remove(AlertItemKind kind, int id);
    void move(AlertItemKind kind, int id, int by);

    //! Returns the channel names that rules can use, in list order.
    QStringList channelNames() const;
    //! Returns the names of the rules that use this channel.
    QStringList rulesUsing(int channel) const;

    //! Returns the item's name in the file, or its current name if the file doesn't contain it. Targets refer to a rule by this
    //! name. Empty if there is no such item.
    QString nameInFile(AlertItemKind kind, int id) const;
    //! Returns the renamed rules as a map from each name in the file to the new name. Targets must be updated once the rules
    //! are saved; see rulesRenamed().
    QHash<QString, QString> renamedRules() const;

    //! Adds typed secrets, which are stored in the keychain when the draft is saved.
    void addSecrets(const QList<Secret> &secrets);
    //! Returns the secrets that at least one channel uses.
    QList<Secret> secrets() const;
    //! Returns all typed secrets, so that they can be tested before they are saved.
    const Secrets &typedSecrets() const { return m_secrets; }

    //! Returns the document that would be saved now. Call it only if everything is valid.
    AlertsDocument document() const;

    //! Returns an error message about the current file, or an empty string if the file is valid.
    QString fileProblem() const;
    bool isDirty() const;
    //! Saves everything, then emits applied(). Call it only if everything is valid.
    void apply();
    bool isApplying() const { return m_isApplying; }

signals:
    //! Emitted when an item was edited.
    void edited(watchkeeper::AlertItemKind kind, int id);
    //! Emitted when the lists have changed, or when the file has become valid or invalid.
    void listChanged();
    //! Emitted after an external change was merged. `conflicts` lists the items that kept the local version.
    void externalEdit(const QStringList &conflicts);
    //! Emitted before applied() if rules were saved under new names. `names` maps the former names to the new names.
    void rulesRenamed(const QHash<QString, QString> &names);
    //! \param problem  an error message if nothing was saved; empty on success
    void applied(const QString &problem);

private:
    AlertItems &itemsOf(AlertItemKind kind) { return kind == AlertItemKind::Channels ? m_channels : m_rules; }
    QList<FieldProblem> channelProblems(int id, const FormValues &values) const;
    QList<FieldProblem> ruleProblems(int id, const FormValues &values) const;
    void updateReferences(int channel);
    void renameInRules(const QString &previous, const QString &name);
    void normalizeForms();
    void reloadFromStore();
    void finishApplying(const QString &problem);

    AlertsStore *m_store;
    QList<FormValues> m_baseChannels; //!< content of the file when last read
    QList<FormValues> m_baseRules;
    AlertItems m_channels;
    AlertItems m_rules;
    Secrets m_secrets;                           //!< typed but not saved yet
    QHash<QString, QString> m_rulesBeingRenamed; //!< renamed rules that are being saved
    bool m_isLoaded;                             //!< whether the file has been read
    bool m_isApplying = false;
};

} // namespace watchkeeper
