// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A dialog that asks for the contents of a report, creates it, and opens it.

#include "gui/report/ReportGenerator.h"
#include "gui/report/ReportPeriod.h"

#include <QDialog>
#include <QVariant>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace watchkeeper {

//! \brief The targets available for a report.
struct ReportChoices
{
    QList<Target> all;
    QList<Target> selected; //!< targets selected in the table
    QList<Target> shown;    //!< targets that match the filter
    QString resultsFolder;  //!< see Profile
    QString historyFile;
    MaintenanceAccounting maintenance = MaintenanceAccounting::Omitted; //!< from the settings
};

//! \brief Stays open while the report is created, and then shows the result.
class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param remembered  the value of remembered() from an earlier dialog
    ReportDialog(const ReportChoices &choices, const QVariantMap &remembered, QWidget *parent = nullptr);

    //! The user's choices, to be restored in a later dialog.
    QVariantMap remembered() const;

signals:
    //! \param file  an absolute path
    void openWanted(const QString &file);

protected:
    void done(int result) override;

private:
    enum class Stage : quint8 { Asking, ConfirmingReplacement, Making, Done };

    void build();
    void buildTargets();
    QWidget *buildFile();
    void restore(const QVariantMap &remembered);
    void connectParts();
    void periodChanged();
    void suggestFile();
    void showForm(const QString &file);
    void browse();
    void act();
    void make(ExistingFilePolicy existing);
    void setStage(Stage stage, const QString &text);
    ReportPeriod period() const;
    TimeSpan span() const;
    QList<Target> selectedTargets() const;
    ReportParameters order() const;

    ReportChoices m_choices;
    ReportGenerator m_making;
    Stage m_stage = Stage::Asking;
    QString m_suggestedName; //!< the last name proposed by the dialog
    QLineEdit *m_title;
    QComboBox *m_period;
    QDateEdit *m_first;
    QDateEdit *m_last;
    QComboBox *m_targets;
    QCheckBox *m_removed;
    QComboBox *m_form;
    QLineEdit *m_file;
    QPushButton *m_browse;
    QProgressBar *m_progress;
    QLabel *m_status;
    QPushButton *m_act;
    QPushButton *m_open;
};

} // namespace watchkeeper
