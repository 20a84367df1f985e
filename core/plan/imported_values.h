#pragma once

#include "core/plan/person.h"

namespace rolewright {

/// What an import can set of a person, by the key of the field in plan files; levels of skills
/// stand under `skills.<id>`. Fields without a value are left out.
Node importableValues(const Person &person);

/// A person who was changed by hand, with a note of what the table had said of each field that
/// differs from it now, so that the next import keeps the edit. Only people who come from a table,
/// as they have an id there or an e-mail address, have such notes.
/// @param before the person before the edit
Person withImportedValues(const Person &before, Person after);

/// A field where a table says something new, but an edit by hand stays.
struct KeptEdit
{
    QString field; ///< key in plan files
    QString byHand;
    QString inTable;

    bool operator==(const KeptEdit &) const = default;
};

/// An imported person with the edits by hand that it had before. Where table and edit agree, the
/// note of the edit goes.
/// @param after with everything that the table says
/// @param said by the table alone, as of importableValues()
/// @param kept gets the edits against which the table says something that it did not say before
Person keepEditsByHand(const Person &before, Person after, const Node &said,
                       std::vector<KeptEdit> &kept);

/// An imported person whose edits by hand give way: the notes of what the table says go.
Person dropEditsByHand(Person after, const Node &said);

} // namespace rolewright
