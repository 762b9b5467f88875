// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The editor for a password or token, with masked text and a choice of where the secret is stored.

#include "gui/settings/fields/FieldEditor.h"

#include <optional>

class QAction;
class QComboBox;
class QLineEdit;

namespace watchkeeper {

//! \brief Writes a reference to the secret. The secret itself is written to targets.json only if the user chooses plain text.
class SecretEditor : public FieldEditor
{
    Q_OBJECT

public:
    enum class Location : quint8 {
        Keychain, //!< `${keychain:KEY}`
        Variable, //!< `${env:NAME}`
        File,     //!< `${file:PATH}`
        Plain
    };

    explicit SecretEditor(const Field &field, QWidget *parent = nullptr);

    //! Enables or disables the keychain. Without it, the user has to choose another place.
    //! \param reason  an error message, for example that there is no keychain or that it is locked
    void setHasKeychain(bool hasKeychain, const QString &reason = {});
    //! Returns the secret that was typed for the keychain and isn't stored there yet.
    std::optional<Secret> typedSecret() const;

    //! Returns the value passed to setValue() until a new secret is typed.
    QJsonValue value() const override;
    QString problem() const override;
    QWidget *control() const override;

protected:
    void showValue(const QJsonValue &value, const QStringList &mapOrder) override;
    void showMixed() override;

private:
    Location location() const;
    void setLocation(Location location);
    void updateLine();
    void changeLocation();

    QComboBox *m_locationBox;
    QLineEdit *m_line;
    QAction *m_reveal;
    QJsonValue m_originalValue; //!< the value passed to showValue()
    Location m_initialLocation = Location::Variable;
    QString m_storedKey; //!< the key of the stored secret; empty if there is none
    QString m_newKey;    //!< the key for the typed secret
    bool m_hasKeychain = false;
};

} // namespace watchkeeper
