// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The About dialog: version, licence, the list of the libraries that the program uses, and details for a bug report.

#include <QDialog>
#include <QList>
#include <QString>

#include <memory>

namespace Ui {
class AboutDialog;
}

namespace watchkeeper {

// The single list of the libraries that the program uses.

//! \brief A library.
struct Component
{
    QString name;
    QString version; //!< version at run time if it can be queried, otherwise the version at build time
    QString licence; //!< SPDX identifier
    QString purpose; //!< translated
    QString home;
};

QList<Component> components();

//! Returns details for bug reports in English: versions, system and libraries, one per line. Contains no personal data.
QString systemReport();

// The About dialog: version, licence, components, and details for a bug report.

class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
    ~AboutDialog() override;

private:
    void fillComponents();
    void fillLicence();
    void addCopyButton();

    std::unique_ptr<Ui::AboutDialog> m_ui;
};

} // namespace watchkeeper
