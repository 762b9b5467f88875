// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A password or token: masked, with the place where it is stored.

#include "gui/settings/FieldEditor.h"

#include <optional>

class QAction;
class QComboBox;
class QLineEdit;

namespace watchkeeper {

//! \brief targets.json contains plain text only if the user chose that; otherwise it contains a reference to the secret.
class SecretEditor : public FieldEditor
{
    Q_OBJECT

public:
    enum class Place : quint8 {
        Keychain, //!< `${keychain:KEY}`
        Variable, //!< `${env:NAME}`
        File,     //!< `${file:PATH}`
        Plain
    };

    explicit SecretEditor(const Field &field, QWidget *parent = nullptr);

    //! Without a keychain, the user has to choose another place.
    //! \param why  a sentence: there is none, or it is locked
    void setHasKeychain(bool hasKeychain, const QString &why = {});
    //! What was typed for the keychain, and isn't stored there yet.
    std::optional<Secret> typedSecret() const;

    //! The given value stays until something is typed for another place.
    QJsonValue value() const override;
    QString problem() const override;
    QWidget *control() const override;

protected:
    void show(const QJsonValue &value, const QStringList &mapOrder) override;
    void showMixed() override;

private:
    Place place() const;
    void setPlace(Place place);
    void showPlace();
    void placeSelected();

    QComboBox *m_place;
    QLineEdit *m_line;
    QAction *m_reveal;
    QJsonValue m_given; //!< as shown
    Place m_initialPlace = Place::Variable;
    QString m_storedKey; //!< of the stored secret in the keychain; empty: none
    QString m_newKey;    //!< for the typed secret
    bool m_hasKeychain = false;
};

} // namespace watchkeeper
